package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever people send by mistake: each mistake is told, and no good row suffers from it. */
class BadInputIT {

    private static final String HEADER =
            "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n";
    private static final String GOOD =
            """
            2019-10-01 08:00:00 UTC,view,1,10,tv,lg,100.00,7,s7
            2019-10-01 08:01:00 UTC,cart,1,10,tv,lg,100.00,7,s7
            2019-10-01 08:02:00 UTC,purchase,1,10,tv,lg,100.00,7,s7
            """;
    private static final String BAD =
            """
            2099-01-01 08:00:00 UTC,view,1,10,tv,lg,100.00,7,s7
            2019-10-01 08:03:00 UTC,view,1,10,tv,lg,-3.00,7,s7
            2019-10-01 08:04:00 UTC,clik,1,10,tv,lg,100.00,7,s7
            2019-10-01 08:05:00 UTC,view,1,10,t""";
    private static final String NOT_UTF8 = "not UTF-8: save as UTF-8 or set the encoding to CP949";

    @TempDir private static Path home;
    private static MartletProcess martlet;

    @BeforeAll
    static void start() {
        SampleData.assumeSpark();
        martlet = MartletProcess.start(home);
    }

    @AfterAll
    static void stop() {
        if (martlet != null) {
            martlet.close();
        }
    }

    @Test
    void tellsEachMistakeAndKeepsTheGoodRows() {
        var api = martlet.api("untidy");
        api.createTenant("UTC", "2019-10-02");
        api.createSource("clicks", "kaggle");
        createSourceWithAWrongColumn(api);
        sendMistakes(api);

        var run = api.run(Map.of());

        assertThat(run.get("state").asString()).isEqualTo("SUCCEEDED_WITH_WARNINGS");
        assertThat(RunRows.of(run)).isEqualTo(new RunRows(17, 3, 3, 11));
        assertThat(refusals(api)).containsExactlyInAnyOrder(expectedRefusals());
        assertThat(log(api, run.get("id").asLong())).contains("empty.csv");
        assertThat(goodRows(api)).containsExactly("3", "1", "100");
    }

    /** The same content twice is one file; the same rows in other bytes are duplicates. */
    private static void sendMistakes(ApiClient api) {
        assertThat(isKnown(api, "mixed.csv", HEADER + GOOD + BAD)).isFalse();
        assertThat(isKnown(api, "renamed.csv", HEADER + GOOD + BAD)).isTrue();
        assertThat(isKnown(api, "again.csv", HEADER + GOOD.replace("\n", "\r\n"))).isFalse();
        assertThat(isKnown(api, "empty.csv", "")).isFalse();
        assertThat(isKnown(api, "header.csv", "a,b,c\n1,2,3\n4,5,6\n")).isFalse();
        api.upload("clicks", "korean.csv", korean());
        api.upload("clicks", "sheet.xlsx", "PK\u0003\u0004 one\ntwo\n".getBytes());
        api.upload("wishes", "wishes.csv", "when,what\n2019-10-01,view\n".getBytes());
    }

    private static Tuple[] expectedRefusals() {
        return List.of(
                        tuple("mixed.csv", 5L, 1L, "in the future: 2099-01-01"),
                        tuple("mixed.csv", 6L, 1L, "price is negative: -3.00"),
                        tuple("mixed.csv", 7L, 1L, "unknown event type \"…\""),
                        tuple("mixed.csv", 8L, 1L, "5 fields instead of 9"),
                        tuple(
                                "header.csv",
                                1L,
                                2L,
                                "columns brand, category_code, event_time, event_type, price,"
                                        + " product_id, user_id, user_session are missing;"
                                        + " the file has a, b, c"),
                        tuple("korean.csv", 1L, 2L, NOT_UTF8),
                        tuple("sheet.xlsx", 1L, 2L, "not text but XLSX/ZIP: save it as CSV"),
                        tuple(
                                "wishes.csv",
                                1L,
                                1L,
                                "column wish is missing; the file has when, what"))
                .toArray(Tuple[]::new);
    }

    private static byte[] korean() {
        return (HEADER + GOOD.lines().limit(2).map(BadInputIT::inKorean).reduce("", String::concat))
                .getBytes(Charset.forName("MS949"));
    }

    private static String inKorean(String row) {
        return row.replace("lg", "엘지전자") + "\n";
    }

    private static void createSourceWithAWrongColumn(ApiClient api) {
        var fields =
                Map.of(
                        "occurred_at", Map.of("column", "when"),
                        "event_type", Map.of("column", "wish"));
        api.post(
                "/sources",
                Map.of(
                        "name",
                        "wishes",
                        "kind",
                        "files",
                        "mapping",
                        Map.of("datasets", Map.of("events", fields))));
    }

    private static boolean isKnown(ApiClient api, String name, String content) {
        return api.upload("clicks", name, content.getBytes(StandardCharsets.UTF_8))
                .get("files")
                .get(0)
                .get("alreadyKnown")
                .asBoolean();
    }

    private static List<Tuple> refusals(ApiClient api) {
        var refusals = new ArrayList<Tuple>();
        for (var row : api.get("/quarantine").get("rows")) {
            refusals.add(
                    tuple(
                            row.get("file").asString(),
                            row.get("line").asLong(),
                            row.get("rows").asLong(),
                            row.get("reason").asString()));
        }
        return refusals;
    }

    private static String log(ApiClient api, long run) {
        return api.get("/runs/" + run + "/log").toString();
    }

    private static List<String> goodRows(ApiClient api) {
        var row =
                api.get(
                                "/metrics/query?from=2019-10-01&to=2019-10-01&grain=total"
                                        + "&metrics=events,orders,revenue")
                        .get("rows")
                        .get(0);
        return List.of("events", "orders", "revenue").stream()
                .map(metric -> row.get(metric).decimalValue().stripTrailingZeros().toPlainString())
                .toList();
    }

    @Test
    void refusesAMappingOfFieldsThatDoNotExist() {
        var api = martlet.api("typo");
        api.createTenant("UTC", "2019-10-02");

        var answer =
                api.answerTo(
                        "/sources",
                        Map.of(
                                "name",
                                "clicks",
                                "kind",
                                "files",
                                "mapping",
                                Map.of(
                                        "datasets",
                                        Map.of(
                                                "events",
                                                Map.of("happened", Map.of("column", "when"))))));

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.body()).contains("happened");
    }
}
