package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.ApiClient;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Segments of Online Retail's customers, held against DuckDB over the raw files. */
record RetailSegments(ApiClient api) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * The same question twice.
     *
     * @param rule as the API takes it
     * @param predicate over the scored buyers of RetailOracle
     */
    private record Question(String rule, String predicate) {}

    private static final List<Question> QUESTIONS =
            List.of(
                    new Question(
                            "{\"metric\":\"purchase_amount\",\"op\":\">=\",\"value\":1000}",
                            "value >= 1000"),
                    new Question(
                            "{\"metric\":\"order_count\",\"op\":\">=\",\"value\":2}",
                            "orders >= 2"),
                    new Question(
                            "{\"metric\":\"order_count\",\"op\":\"=\",\"value\":1}", "orders = 1"),
                    new Question(
                            "{\"score\":\"rfm_frequency\",\"op\":\">\",\"value\":10}",
                            "orders > 10"),
                    new Question(
                            "{\"score\":\"rfm_monetary\",\"op\":\"<\",\"value\":250.5}",
                            "value < 250.5"),
                    new Question(
                            "{\"all\":[{\"score\":\"recency_score\",\"op\":\">=\",\"value\":4},"
                                    + "{\"not\":{\"score\":\"monetary_score\",\"op\":\"<\",\"value\":4}}]}",
                            "r >= 4 and m >= 4"),
                    new Question(named("champions"), "r = 5 and f >= 4"),
                    new Question(
                            named("at_risk"), "r = 2 and f in (3, 4) or r = 1 and f in (3, 4)"),
                    new Question(named("lost"), "r = 1 and f = 1"));

    void assertEqualTo(RetailOracle oracle) throws SQLException {
        for (var question : QUESTIONS) {
            var rule = JSON.readTree(question.rule());
            var counted = api.post("/segments/count", Map.of("rule", rule));

            assertThat(counted.get("count").asLong())
                    .as(question.rule())
                    .isPositive()
                    .isEqualTo(oracle.count(question.predicate()));
        }
        var champions =
                Map.of("slug", "best", "name", "Best", "rule", JSON.readTree(named("champions")));
        api.post("/segments", champions);
        assertThat(api.get("/segments/best/members").toString())
                .contains("\"12347\"")
                .doesNotContain("\"12346\"");
    }

    private static String named(String segment) {
        return "{\"attribute\":\"rfm_segment\",\"op\":\"in\",\"value\":[\"%s\"]}"
                .formatted(segment);
    }
}
