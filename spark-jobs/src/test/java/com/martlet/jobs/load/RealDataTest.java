package com.martlet.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.martlet.jobs.Desk;
import com.martlet.jobs.Mappings;
import com.martlet.jobs.SampleData;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealDataTest {

    @TempDir Path home;

    @BeforeEach
    void createTables() throws Exception {
        EmbeddedWarehouse.create();
    }

    @Test
    void loadsTheRees46Slice() throws Exception {
        var desk = new Desk(home, "UTC").batch(1, Mappings.KAGGLE);
        SampleData.files("rees46").forEach(file -> desk.file(file, null));

        var parsed = succeeded(desk.parse());
        var loaded = load(desk, parsed);

        assertThat(parsed.at("/batches/0/files/0/rows").asLong()).isEqualTo(17_435);
        assertThat(desk.refusals()).containsExactly("17436: 8 fields instead of 9");
        assertThat(sum(loaded, "events", "typedRows")).isEqualTo(17_434);
        assertThat(sum(loaded, "events", "rows")).isEqualTo(17_429);
        assertThat(
                        EmbeddedWarehouse.query(
                                "select count(*), sum(amount), count(distinct customer_id),"
                                        + " count(distinct order_id) from t7_raw_data.purchases"))
                .containsExactly("214 | 59442.6300 | 193 | 200");
        assertThat(
                        EmbeddedWarehouse.query(
                                "select count(distinct customer_id) from t7_raw_data.events"))
                .containsExactly("4504");
    }

    @Test
    void loadsTheThreeHundredAndFiveDaysOfOnlineRetailInOneRequest() throws Exception {
        var desk = new Desk(home, "Europe/London").batch(1, Mappings.ONLINE_RETAIL);
        SampleData.files("online_retail").forEach(file -> desk.file(file, null));

        var parsed = succeeded(desk.parse());
        var loaded = load(desk, parsed);

        long quarantined = parsed.at("/batches/0/quarantined").asLong();
        long typed = sum(loaded, "purchases", "typedRows");
        long rows = sum(loaded, "purchases", "rows");
        assertThat(typed + quarantined).isEqualTo(541_909);
        assertThat(typed - rows).isEqualTo(5_268);
        assertThat(quarantined).isEqualTo(2);
        assertThat(
                        EmbeddedWarehouse.query(
                                """
                                select count(*), sum(amount), count(distinct customer_id),
                                    count(distinct order_id)
                                from t7_raw_data.purchases
                                where status = 'completed' and customer_id is not null
                                    and amount > 0"""))
                .containsExactly("392692 | 8887208.8940 | 4338 | 18532");
        assertThat(
                        EmbeddedWarehouse.query(
                                "select count(distinct day), count(*) filter (where status ="
                                        + " 'cancelled') from t7_raw_data.purchases"))
                .containsExactly("305 | 9251");
    }

    @Test
    void loadsTheFirstDayOfLgdeWithEachAccessFileTwice() throws Exception {
        var desk = new Desk(home, "Asia/Seoul");
        desk.batch(1, Mappings.LGDE_USER);
        SampleData.files("lgde/user/20201025").forEach(file -> desk.file(file, "2020-10-25"));
        desk.batch(2, Mappings.LGDE_PURCHASE);
        SampleData.files("lgde/purchase/20201025").forEach(file -> desk.file(file, "2020-10-25"));
        desk.batch(3, Mappings.LGDE_ACCESS);
        for (int i = 0; i < 2; i++) {
            SampleData.files("lgde/access/20201025").forEach(file -> desk.file(file, null));
        }

        var loaded = load(desk, succeeded(desk.parse()));

        assertThat(sum(loaded, "events", "typedRows")).isEqualTo(24);
        assertThat(sum(loaded, "events", "rows")).isEqualTo(12);
        assertThat(
                        EmbeddedWarehouse.query(
                                "select event_type, count(*), sum(access_seconds), min(day) from"
                                        + " t7_raw_data.events group by 1 order by 1"))
                .containsExactly(
                        "login | 7 | 12000 | 2020-10-25", "logout | 5 | null | 2020-10-25");
        assertThat(
                        EmbeddedWarehouse.query(
                                "select sum(amount), count(distinct customer_id) from"
                                        + " t7_raw_data.purchases where day = '2020-10-25'"))
                .containsExactly("12200000.0000 | 4");
        assertThat(
                        EmbeddedWarehouse.query(
                                "select customer_id, customer_name from"
                                        + " t7_pii.customer_identities order by 1"))
                .startsWith("1 | 정휘센", "2 | 김싸이언")
                .hasSize(5);
    }

    @Test
    void keepsTheLatestUpdateOfEachServiceRequest() throws Exception {
        var desk = new Desk(home, "UTC").batch(1, Mappings.SERVICE_REQUESTS);
        desk.file(SampleData.require("service_requests.csv.gz"), null);

        var loaded = load(desk, succeeded(desk.parse()));

        assertThat(sum(loaded, "service_requests", "typedRows")).isEqualTo(140_065);
        assertThat(
                        EmbeddedWarehouse.query(
                                "select count(*), count(distinct request_id) from"
                                        + " t7_raw_data.service_requests"))
                .containsExactly("24644 | 24644");
    }

    @Test
    void readsApacheLogs() {
        var desk = new Desk(home, "UTC").batch(1, Mappings.COMBINED_LOG);
        desk.file(SampleData.require("access_logs/apache_combined.log"), null);

        var parsed = succeeded(desk.parse());

        assertThat(parsed.at("/batches/0/files/0/rows").asLong()).isEqualTo(4_525);
        assertThat(desk.refusals()).isEmpty();
    }

    private static JsonNode load(Desk desk, JsonNode parsed) {
        var spec = EmbeddedWarehouse.addTo(desk.loadSpec(5, parsed));
        return succeeded(desk.run(spec, EmbeddedWarehouse.SECRETS));
    }

    private static JsonNode succeeded(JsonNode report) {
        assertThat(report.path("state").asText())
                .as(report.path("message").asText())
                .isEqualTo("SUCCEEDED");
        return report;
    }

    private static long sum(JsonNode report, String table, String count) {
        long sum = 0;
        for (var day : report.path("tables")) {
            if (day.path("table").asText().equals(table)) {
                sum += day.path(count).asLong();
            }
        }
        return sum;
    }
}
