package com.martlet.adhoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.adhoc.SavedQuery.Sharing;
import com.martlet.audit.AuditEntry;
import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.base.InvalidInput;
import com.martlet.base.NotFound;
import com.martlet.base.UserError;
import com.martlet.export.ExportDownloads;
import com.martlet.export.ExportFormat;
import com.martlet.export.ExportOrders;
import com.martlet.export.ExportRequest;
import com.martlet.export.ExportStyle;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Queries by name: whose they are, who finds them, and their answers as files. */
@MartletTest
class SavedQueriesTest {

    @Autowired private ApplicationContext context;
    @Autowired private SavedQueryService queries;
    @Autowired private ExportOrders orders;
    @Autowired private ExportDownloads downloads;
    @Autowired private AuditTrail trail;
    private TestPeople people;
    private Tenant tenant;
    private Actor analyst;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        analyst = people.actor(people.aMember(tenant, Role.ANALYST));
    }

    @Test
    void keepsThemByNameAndFindsThemByAddress() {
        var first = queries.create(tenant, analyst, draft("Top brands", Sharing.PRIVATE));
        var second = queries.create(tenant, analyst, draft("Top brands", Sharing.PRIVATE));

        assertThat(first.slug()).isEqualTo("top-brands");
        assertThat(second.slug()).isEqualTo("top-brands-2");
        assertThat(queries.load(tenant.id(), analyst, "top-brands")).isEqualTo(first);
        assertThat(first.chart()).isEqualTo(new ChartChoice(ChartChoice.Kind.PIE, "a", "b"));
    }

    @Test
    void showsOthersWhatIsSharedAndLetsThemChangeNothing() {
        var colleague = people.actor(people.aMember(tenant, Role.ADMINISTRATOR));
        queries.create(tenant, analyst, draft("mine", Sharing.PRIVATE));
        queries.create(tenant, analyst, draft("ours", Sharing.SHARED));

        assertThat(queries.list(tenant.id(), colleague))
                .extracting(SavedQuery::name)
                .containsExactly("ours");
        assertThatThrownBy(() -> queries.load(tenant.id(), colleague, "mine"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.delete(tenant, colleague, "ours"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("belongs to " + analyst.email());
    }

    @Test
    void hidesThemFromOtherTenantsAndFromWhoMayNotWriteSql() {
        queries.create(tenant, analyst, draft("ours", Sharing.SHARED));
        var next = people.aTenant();
        var stranger = people.actor(people.aMember(next, Role.ADMINISTRATOR));
        var marketer = people.actor(people.aMember(tenant, Role.MARKETER));

        assertThat(queries.list(next.id(), stranger)).isEmpty();
        assertThatThrownBy(() -> queries.load(next.id(), stranger, "ours"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> queries.list(tenant.id(), marketer))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void saysWhatIsMissing() {
        var nothing = new SavedQueryDraft(" ", "", Sharing.PRIVATE, ChartChoice.TABLE);

        assertThatThrownBy(() -> queries.create(tenant, analyst, nothing))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(InvalidInput.FieldError::field)
                                        .containsExactly("name", "sql"));
    }

    @Test
    void leavesAsASafeFileThatTheTrailKnowsFirst() {
        var sql =
                "select '=1+1' as text, -5 as number, date '2020-10-05' as day,"
                        + " timestamp '2020-10-05 00:00' as at, null as nothing";
        var question = SqlFile.question("statement", "SQL", sql);
        var style = new ExportStyle(ExportFormat.CSV, Locale.ENGLISH);
        var order = orders.order(tenant, analyst, new ExportRequest(question, style, null));
        var out = new ByteArrayOutputStream();

        downloads.open(tenant, analyst, order.id()).writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFtext,number,day,at,nothing\r\n"
                                + "'=1+1,-5,2020-10-05,2020-10-05T00:00:00,\r\n");
        assertThat(order.rowCount()).isEqualTo(1);
        assertThat(trail.find(tenant.id(), AuditFilter.everything()))
                .filteredOn(entry -> sql.equals(entry.details().get("sql")))
                .extracting(AuditEntry::action)
                .containsExactly("sql.executed", "csv.exported", "export.ordered", "sql.executed");
    }

    @Test
    void leavesWithBothRightsOnly() {
        var question = SqlFile.question("statement", "SQL", "select 1");
        var marketer = people.actor(people.aMember(tenant, Role.MARKETER));

        assertThatThrownBy(() -> orders.preview(tenant, marketer, question, Locale.ENGLISH))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void isNeverCut() {
        var question =
                SqlFile.question("statement", "SQL", "select * from generate_series(1, 1000001)");

        assertThatThrownBy(() -> orders.preview(tenant, analyst, question, Locale.ENGLISH))
                .hasMessageContaining("more than 1000000 rows");
    }

    private static SavedQueryDraft draft(String name, Sharing sharing) {
        var chart = new ChartChoice(ChartChoice.Kind.PIE, "a", "b");
        return new SavedQueryDraft(name, "select 'x' as a, 1 as b", sharing, chart);
    }
}
