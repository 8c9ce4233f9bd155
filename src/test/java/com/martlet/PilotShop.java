package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.ApiClient;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The pilot's shop: its files, and the answers that everybody computed for its first day. */
final class PilotShop {

    static final Map<String, String> FIRST_DAY = Map.of("from", "2020-10-25", "to", "2020-10-25");

    private static final Map<String, String> ANSWERS = answers();

    private final ApiClient api;

    PilotShop(ApiClient api) {
        this.api = api;
    }

    private static Map<String, String> answers() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("daily_active_users", "5");
        answers.put("daily_new_users", "5");
        answers.put("daily_revenue", "12200000");
        answers.put("daily_paying_users", "4");
        answers.put("daily_first_time_paying_users", "4");
        answers.put("average_revenue_per_user", "2440000");
        answers.put("average_revenue_per_paying_user", "3050000");
        answers.put("accumulated_revenue", "12200000");
        answers.put("daily_average_access_time", "1714.29");
        return answers;
    }

    void open() {
        api.createTenant("Asia/Seoul", "2020-10-26");
        api.createSource("user", "lgde-user");
        api.createSource("purchase", "lgde-purchase");
        api.createSource("access", "lgde-access");
    }

    void upload(String day) {
        var dashed =
                "?day=%s-%s-%s"
                        .formatted(day.substring(0, 4), day.substring(4, 6), day.substring(6));
        api.upload("user", dashed, SampleData.snapshot("user", day));
        api.upload("purchase", dashed, SampleData.snapshot("purchase", day));
        api.upload("access", "", SampleData.accesses(day));
    }

    /** All accesses of a day once more, in one file: the same rows with other bytes. */
    void uploadAccessesAgain(String day) {
        var again = new StringBuilder();
        for (var file : SampleData.accesses(day)) {
            try {
                again.append(java.nio.file.Files.readString(file).strip()).append('\n');
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        }
        api.upload(
                "access",
                "again-" + day + ".json",
                again.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Two accesses whose time nobody can read. */
    void uploadNonsense() {
        var rows =
                """
                {"a_time": "in the morning", "a_uid": 1, "a_id": "login"}
                {"a_time": "at noon", "a_uid": 2, "a_id": "login"}
                """;
        api.upload(
                "access", "nonsense.json", rows.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    void assertAnswersOfTheFirstDay() {
        var row =
                api.get(
                                "/metrics/query?metrics=%s&from=2020-10-25&to=2020-10-25&grain=day"
                                        .formatted(String.join(",", ANSWERS.keySet())))
                        .get("rows")
                        .get(0);
        ANSWERS.forEach(
                (metric, answer) ->
                        assertThat(rounded(row.get(metric)))
                                .as(metric)
                                .isEqualByComparingTo(new BigDecimal(answer)));
    }

    /** What DuckDB says of the raw files of both days. */
    void assertAnswersOfTheSecondDay() {
        var answers = PilotOracle.answers("2020-10-26");
        var row =
                api.get(
                                "/metrics/query?metrics=%s&from=2020-10-26&to=2020-10-26&grain=day"
                                        .formatted(String.join(",", answers.keySet())))
                        .get("rows")
                        .get(0);
        assertThat(answers)
                .containsEntry("daily_active_users", new BigDecimal("9"))
                .containsEntry("daily_revenue", new BigDecimal("12900000"));
        answers.forEach(
                (metric, answer) ->
                        assertThat(row.get(metric).decimalValue())
                                .as(metric)
                                .isEqualByComparingTo(answer));
    }

    private static BigDecimal rounded(JsonNode number) {
        return number.decimalValue().setScale(2, java.math.RoundingMode.HALF_UP);
    }

    /** Rows of customer id, accesses, amount, count and local time of the first purchase. */
    JsonNode userDimension() {
        return api.get("/tables/user_dimension?asOf=2020-10-25&format=json").get("rows");
    }

    static long rows(JsonNode run, String part) {
        for (var stage : run.get("stages")) {
            if (stage.get("stage").asString().equals("REFINE")) {
                return stage.get(part).asLong();
            }
        }
        throw new AssertionError("No REFINE in " + run);
    }
}
