package com.martlet.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.audit.AuditEntry;
import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.identity.IssuedLogin;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.refine.RefusedRows;
import com.martlet.segment.PublishedShop;
import com.martlet.testing.Answer;
import com.martlet.testing.MartletTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files asked for and fetched as programs do it. */
@MartletTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ExportApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BUYERS =
            """
            {"slug":"buyers","name":"=Buyers()",
            "rule":{"all":[{"metric":"order_count","op":">=","value":1}]}}""";

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    private TestPeople people;
    private Tenant tenant;
    private IssuedLogin marketer;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        marketer = people.aMember(tenant, Role.MARKETER);
    }

    @Test
    void writesAWorkbookOfWhatWasAskedFor() throws IOException {
        segmentOfBuyers();

        var order = order("{\"members\":\"buyers\",\"format\":\"xlsx\"}");
        var workbook = new XSSFWorkbook(new ByteArrayInputStream(file(order)));

        var info = workbook.getSheet("정보");
        assertThat(order.get("rows").asInt()).isPositive();
        assertThat(workbook.getSheetAt(0).getLastRowNum()).isEqualTo(order.get("rows").asInt());
        assertThat(valueOf(info, "데이터 버전")).isEqualTo(order.get("dataVersion").asLong());
        assertThat(valueOf(info, "감사 기록 번호")).isEqualTo(order.get("auditId").asLong());
        assertThat(workbook.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                .isEqualTo("customer_name");
    }

    @Test
    void givesTheSameRowsAgainAsLongAsTheDataStays() {
        segmentOfBuyers();
        var order = order("{\"members\":\"buyers\",\"format\":\"csv\"}");

        var first = get(order.get("file").asString(), marketer).body();
        var second = get(order.get("file").asString(), marketer).body();

        assertThat(first).isEqualTo(second).startsWith("\uFEFFcustomer_id,customer_name\r\n");
        assertThat(new HashSet<>(acts())).contains("export.ordered", "csv.exported");
    }

    @Test
    void refusesWhatHasMovedOn() {
        segmentOfBuyers();
        var order = order("{\"members\":\"buyers\",\"format\":\"csv\"}");
        PublishedShop.in(tenant, context);

        var answer = get(order.get("file").asString(), marketer);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("The data has moved on", "Ask for the download anew");
    }

    @Test
    void refusesWhatWasAskedForLongAgo() {
        segmentOfBuyers();
        var order = order("{\"members\":\"buyers\",\"format\":\"csv\"}");
        age(order.get("id").asLong());

        var answer = get(order.get("file").asString(), marketer);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("could be fetched until");
    }

    @Test
    void asksForAReasonBeforeNamesLeave() {
        segmentOfBuyers();
        var whole = "{\"members\":\"buyers\",\"format\":\"csv\",\"names\":\"whole\"%s}";

        var without = post(whole.formatted(""), marketer);
        var with = order(whole.formatted(",\"reason\":\"We call them.\""));
        var analyst = people.aMember(tenant, Role.ANALYST);
        var denied = post(whole.formatted(",\"reason\":\"We call them.\""), analyst);

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Say what the personal data is needed for.");
        assertThat(get(with.get("file").asString(), marketer).body()).contains("김C");
        assertThat(details()).anyMatch(details -> details.contains("We call them."));
        assertThat(denied.statusCode()).isEqualTo(403);
    }

    @Test
    void keepsAFileFromEverybodyElse() {
        segmentOfBuyers();
        var order = order("{\"members\":\"buyers\",\"format\":\"csv\"}");
        var colleague = people.aMember(tenant, Role.ADMINISTRATOR);
        var stranger = people.aMember(people.aTenant(), Role.ADMINISTRATOR);

        assertThat(get(order.get("file").asString(), colleague).statusCode()).isEqualTo(404);
        assertThat(get(order.get("file").asString(), stranger).statusCode()).isEqualTo(404);
        assertThat(get("/api/v1/exports", colleague).body()).contains("segments/buyers");
        assertThat(get("/api/v1/exports", stranger).body()).contains("\"exports\":[]");
    }

    @Test
    void sendsMembersAtOnceWithTheSameWriter() {
        segmentOfBuyers();

        var csv = get("/api/v1/segments/buyers/members?format=csv", marketer);
        var xlsx = get("/api/v1/segments/buyers/members?format=xlsx", marketer);

        assertThat(csv.body()).startsWith("\uFEFFcustomer_id,customer_name\r\n");
        assertThat(xlsx.headers().firstValue("Content-Type").orElseThrow())
                .contains("spreadsheetml");
    }

    @Test
    void givesRefusedRowsWholeForAReasonOnlyAndNeverAsFormulas() {
        var rows = new RefusedRows(tenant, context);
        rows.refuse("=cmd.csv", 7, "unknown event type \\\"=1+1\\\"", "@SUM(A1),010-1234-5678");

        var plain = order("{\"quarantine\":\"all\",\"format\":\"csv\"}");
        var whole =
                order(
                        "{\"quarantine\":\"%s\",\"format\":\"csv\",\"names\":\"whole\",\"reason\":\"mend\"}"
                                .formatted(RefusedRows.SOURCE));
        var other = order("{\"quarantine\":\"all\",\"run\":123456,\"format\":\"csv\"}");

        assertThat(get(plain.get("file").asString(), marketer).body())
                .contains(",'=cmd.csv,7,1,,")
                .doesNotContain("010-1234-5678", "1+1");
        assertThat(get(whole.get("file").asString(), marketer).body())
                .contains("\"'@SUM(A1),010-1234-5678\"");
        assertThat(other.get("rows").asLong()).isZero();
    }

    private void segmentOfBuyers() {
        PublishedShop.in(tenant, context);
        Answer.to("POST", port, "/api/v1/segments", BUYERS, marketer.token());
    }

    private JsonNode order(String body) {
        var answer = post(body, marketer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return JSON.readTree(answer.body());
    }

    private byte[] file(JsonNode order) {
        var answer = get(order.get("file").asString(), marketer);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.bytes();
    }

    private static long valueOf(Sheet info, String name) {
        for (var row : info) {
            if (row.getCell(0).getStringCellValue().equals(name)) {
                return (long) row.getCell(1).getNumericCellValue();
            }
        }
        throw new AssertionError("no line " + name);
    }

    private void age(long export) {
        var old =
                "update exports set ordered_at = ordered_at - interval '25 hours' where export_id = ?";
        context.getBean(TenantTransactions.class)
                .inTenant(
                        tenant.id(),
                        () -> context.getBean(JdbcClient.class).sql(old).param(export).update());
    }

    private List<String> acts() {
        return entries().stream().map(AuditEntry::action).toList();
    }

    private List<String> details() {
        return entries().stream().map(entry -> entry.details().toString()).toList();
    }

    private List<AuditEntry> entries() {
        return context.getBean(AuditTrail.class).find(tenant.id(), AuditFilter.everything());
    }

    private Answer post(String body, IssuedLogin login) {
        return Answer.to("POST", port, "/api/v1/exports", body, login.token());
    }

    private Answer get(String path, IssuedLogin login) {
        return Answer.to("GET", port, path, null, login.token());
    }
}
