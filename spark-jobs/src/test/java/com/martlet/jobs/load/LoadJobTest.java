package com.martlet.jobs.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.jobs.Desk;
import com.martlet.jobs.LocalSpark;
import com.martlet.jobs.Mappings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadJobTest {

    private static final String CUSTOMERS =
            """
            {'datasets':{'customers':{'fields':{
              'customer_id':{'column':'id'},'customer_name':{'column':'name'},
              'email':{'column':'email'},'grade':{'column':'grade'}}}}}""";

    @TempDir Path home;
    private Desk desk;

    @BeforeEach
    void openDesk() throws Exception {
        EmbeddedWarehouse.create();
        desk = new Desk(home, "Asia/Seoul");
    }

    @Test
    void keepsNamesAndAddressesOutOfTheOpenTable() throws Exception {
        desk.batch(1, CUSTOMERS)
                .file(
                        "a.csv",
                        "id,name,email,grade\n1,\"A\\b\tc\nd\",a@b.example,gold\n".getBytes(),
                        "2024-01-01");

        load(5);

        assertThat(EmbeddedWarehouse.query("select * from t7_raw_data.customers"))
                .containsExactly(
                        "5 | 2024-01-01 | 1 | null | gold | null | null | null | null | null | null");
        assertThat(EmbeddedWarehouse.query("select * from t7_pii.customer_identities"))
                .containsExactly("5 | 2024-01-01 | 1 | A\\b\tc\nd | a@b.example | null");
    }

    @Test
    void startsCleanWhenItIsTriedAgain() throws Exception {
        desk.batch(1, CUSTOMERS)
                .file("a.csv", "id,name,email,grade\n1,a,,\n".getBytes(), "2024-01-01");
        var spec = load(5);

        desk.run(spec, EmbeddedWarehouse.SECRETS);

        assertThat(EmbeddedWarehouse.query("select count(*) from t7_raw_data.customers"))
                .containsExactly("1");
        assertThat(EmbeddedWarehouse.query("select count(*) from t7_pii.customer_identities"))
                .containsExactly("1");
        assertThat(desk.clean("customers").count()).isEqualTo(1);
    }

    @Test
    void leavesOutTheRowsOfAFileTakenBack() throws Exception {
        desk.batch(1, CUSTOMERS)
                .file("a.csv", "id,name,email,grade\n1,a,,\n".getBytes(), "2024-01-01")
                .file("b.csv", "id,name,email,grade\n2,b,,\n".getBytes(), "2024-01-01");
        var spec = desk.loadSpec(6, desk.parse());
        spec.withArray("excludedFiles").add(1);

        var report = desk.run(EmbeddedWarehouse.addTo(spec), EmbeddedWarehouse.SECRETS);

        assertThat(report.path("tables").toString())
                .isEqualTo(
                        "[{\"table\":\"customers\",\"day\":\"2024-01-01\",\"rows\":1,\"typedRows\":1}]");
        assertThat(EmbeddedWarehouse.query("select customer_id from t7_raw_data.customers"))
                .containsExactly("2");
    }

    @Test
    void carriesSessionsAndAccessesOverMidnight() throws Exception {
        carrySessionsAndAccesses();
    }

    @Test
    void carriesSessionsAndAccessesOverMidnightInManyTasks() throws Exception {
        LocalSpark.spark().conf().set(TypedRows.LIMIT, -1);
        try {
            carrySessionsAndAccesses();
        } finally {
            LocalSpark.spark().conf().unset(TypedRows.LIMIT);
        }
    }

    private void carrySessionsAndAccesses() throws Exception {
        desk.batch(1, Mappings.LGDE_ACCESS)
                // 2020-10-25 23:50 and 2020-10-26 00:10 in Seoul
                .file("a.csv", "1603637400,1,login\n1603638600,1,logout\n");
        var parsed = desk.parse();
        var first = desk.loadSpec(1);
        Desk.day(first, "events", "2020-10-25").putArray("batches").add(1);
        Desk.day(first, "events", "2020-10-25").putArray("nextDay").add(1);
        desk.run(EmbeddedWarehouse.addTo(first), EmbeddedWarehouse.SECRETS);
        var second = desk.loadSpec(2);
        var day = Desk.day(second, "events", "2020-10-26");
        day.put("previousClean", "clean/events/dt=2020-10-25/run=1").putArray("batches").add(1);

        var report = desk.run(EmbeddedWarehouse.addTo(second), EmbeddedWarehouse.SECRETS);

        assertThat(parsed.at("/batches/0/days")).hasSize(2);
        assertThat(report.path("message").asText()).isEmpty();
        assertThat(
                        EmbeddedWarehouse.query(
                                "select load_id, day, event_type, access_seconds from"
                                        + " t7_raw_data.events order by 1"))
                .containsExactly("1 | 2020-10-25 | login | 1200", "2 | 2020-10-26 | logout | null");
        assertThat(
                        EmbeddedWarehouse.query(
                                "select count(distinct session_key) from t7_raw_data.events"))
                .containsExactly("1");
    }

    @Test
    void saysWhatTheWarehouseRefusesWithoutTheRow() throws Exception {
        desk.batch(1, CUSTOMERS)
                .file(
                        "a.csv",
                        "id,name,email,grade\n1,Kim,kim@a.example,\"se\"\"cret\"\n".getBytes(),
                        "2024-01-01");
        var spec = EmbeddedWarehouse.addTo(desk.loadSpec(5, desk.parse()));
        EmbeddedWarehouse.execute(
                "alter table t7_raw_data.customers alter column grade type integer using 0");
        assertThat(message(spec))
                .isEqualTo(
                        "The warehouse refused: invalid input syntax for type integer:"
                                + " \"…\" (SQLSTATE 22P02)");

        EmbeddedWarehouse.create();
        EmbeddedWarehouse.execute("alter table t7_pii.customer_identities add check (email = '')");
        assertThat(message(spec))
                .contains("violates check constraint \"customer_identities_email_check\"")
                .endsWith("(SQLSTATE 23514)")
                .doesNotContain("kim@a.example", "Kim");
    }

    private String message(com.fasterxml.jackson.databind.node.ObjectNode spec) {
        return desk.run(spec, EmbeddedWarehouse.SECRETS).path("message").asText();
    }

    @Test
    void saysThatTheWarehouseDoesNotAnswer() {
        desk.batch(1, CUSTOMERS).file("a.csv", "id,name,email,grade\n1,a,,\n");
        var spec = desk.loadSpec(5, desk.parse());
        var warehouse = spec.putObject("warehouse").put("user", "u");
        warehouse.put("url", "jdbc:postgresql://127.0.0.1:1/none");
        warehouse.putObject("schemas").put("raw", "r").put("pii", "p");

        var report = desk.run(spec, Map.of("warehouse.password", "open sesame"));

        assertThat(report.path("state").asText()).isEqualTo("FAILED");
        assertThat(report.path("retryHelps").asBoolean()).isTrue();
        assertThat(report.path("message").asText())
                .contains("refused")
                .doesNotContain("open sesame");
        assertThat(desk.spool().resolve("r2/secrets.json")).doesNotExist();
    }

    private com.fasterxml.jackson.databind.node.ObjectNode load(long loadId) {
        var spec = EmbeddedWarehouse.addTo(desk.loadSpec(loadId, desk.parse()));
        var report = desk.run(spec, EmbeddedWarehouse.SECRETS);
        assertThat(report.path("message").asText()).isEmpty();
        return spec;
    }
}
