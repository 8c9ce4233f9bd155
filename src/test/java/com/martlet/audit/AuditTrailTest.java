package com.martlet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.Actor;
import com.martlet.identity.MemberDraft;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.identity.MemberService;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.testing.EmbeddedDatabase;
import com.martlet.testing.MartletTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@MartletTest
class AuditTrailTest {

    @Autowired private AuditTrail trail;
    @Autowired private AuditReading reading;
    @Autowired private TenantTransactions transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private ApplicationContext context;

    private TestPeople people;
    private Tenant tenant;
    private Actor administrator;

    @BeforeEach
    void openATenant() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        administrator = people.actor(people.aMember(tenant, Role.ADMINISTRATOR));
    }

    @Test
    void keepsTheShortFormOfTheAddress() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("0:0:0:0:0:0:0:1");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));

        trail.record(tenant, administrator, "table.exported", "daily_kpi", Map.of());

        RequestContextHolder.resetRequestAttributes();
        assertThat(trail.find(tenant.id(), AuditFilter.everything()).getFirst().address())
                .isEqualTo("::1");
    }

    @Test
    void keepsWhoDidWhatToWhat() {
        trail.record(tenant, administrator, "table.exported", "daily_kpi", Map.of("rows", "12"));

        var newest = trail.find(tenant.id(), AuditFilter.everything()).getFirst();

        assertThat(newest.actor()).isEqualTo(administrator.email());
        assertThat(newest.actorId()).isEqualTo(administrator.user().value());
        assertThat(newest.action()).isEqualTo("table.exported");
        assertThat(newest.subject()).isEqualTo("daily_kpi");
        assertThat(newest.details()).containsExactly(Map.entry("rows", "12"));
    }

    @Test
    void writesDownWhatIdentityTells() {
        var actions =
                trail.find(tenant.id(), AuditFilter.everything()).stream()
                        .map(AuditEntry::action)
                        .toList();

        assertThat(actions).containsExactly("role.granted", "tenant.created");
    }

    @Test
    void showsNothingOfAnotherTenant() {
        var other = people.aTenant();
        trail.record(other, administrator, "table.exported", "secret", Map.of());

        var subjects =
                trail.find(tenant.id(), AuditFilter.everything()).stream()
                        .map(AuditEntry::subject)
                        .toList();

        assertThat(subjects).doesNotContain("secret");
    }

    @Test
    void showsAViewerTheirOwnActsOnly() {
        var viewer = people.actor(people.aMember(tenant, Role.VIEWER));
        trail.record(tenant, administrator, "table.exported", "theirs", Map.of());
        trail.record(tenant, viewer, "table.seen", "mine", Map.of());

        var ofViewer = reading.find(viewer, AuditFilter.everything());
        var ofAdministrator = reading.find(administrator, AuditFilter.everything());

        assertThat(ofViewer).extracting(AuditEntry::subject).containsExactly("mine");
        assertThat(ofAdministrator).extracting(AuditEntry::subject).contains("mine", "theirs");
    }

    @Test
    void narrowsByActionAndPagesByCursor() {
        IntStream.range(0, 3)
                .forEach(
                        n ->
                                trail.record(
                                        tenant, administrator, "table.counted", "c" + n, Map.of()));

        var counted = trail.find(tenant.id(), AuditFilter.everything().of("table.counted"));
        var older =
                trail.find(
                        tenant.id(),
                        AuditFilter.everything()
                                .of("table.counted")
                                .olderThan(counted.getFirst().id()));

        assertThat(counted).extracting(AuditEntry::subject).containsExactly("c2", "c1", "c0");
        assertThat(older).extracting(AuditEntry::subject).containsExactly("c1", "c0");
    }

    @Test
    void findsWhatWasWrittenUnderAFormerName() throws SQLException {
        var old = "update audit_entries set action = 'SignedIn' where action = 'tenant.created'";
        asOwner(old);
        trail.record(tenant, administrator, "user.signed_in", "now", Map.of());

        var found = trail.find(tenant.id(), AuditFilter.everything().of("user.signed_in"));

        assertThat(found)
                .extracting(AuditEntry::action)
                .containsExactly("user.signed_in", "SignedIn");
        assertThat(found).extracting(AuditEntry::act).containsOnly("user.signed_in");
    }

    @Test
    void refusesANameThatDoesNotSayWhatHappened() {
        assertThatThrownBy(() -> trail.record(tenant, administrator, "Looked", "table", Map.of()))
                .hasMessage(
                        "\"Looked\" does not say what happened to what, as segment.created does.");
    }

    @Test
    void findsTheEntryThatWasChanged() throws SQLException {
        trail.record(tenant, administrator, "table.exported", "first", Map.of());
        trail.record(tenant, administrator, "table.exported", "second", Map.of());
        trail.record(tenant, administrator, "table.exported", "third", Map.of());
        assertThat(trail.verify(tenant.id())).isEmpty();

        asOwner("update audit_entries set subject = 'nothing' where subject = 'second'");

        assertThat(trail.verify(tenant.id()))
                .hasValueSatisfying(broken -> assertThat(broken.subject()).isEqualTo("nothing"));
    }

    @Test
    void findsWhereAnEntryWasTakenOut() throws SQLException {
        trail.record(tenant, administrator, "table.exported", "first", Map.of());
        trail.record(tenant, administrator, "table.exported", "second", Map.of());
        trail.record(tenant, administrator, "table.exported", "third", Map.of());

        asOwner("delete from audit_entries where subject = 'second'");

        assertThat(trail.verify(tenant.id()))
                .hasValueSatisfying(broken -> assertThat(broken.subject()).isEqualTo("third"));
    }

    @Test
    void missesEntriesThatWereCutOffTheEnd() throws SQLException {
        trail.record(tenant, administrator, "table.exported", "first", Map.of());
        trail.record(tenant, administrator, "table.exported", "second", Map.of());
        assertThat(trail.isCut(tenant.id())).isFalse();

        asOwner("delete from audit_entries where subject = 'second'");

        assertThat(trail.verify(tenant.id())).isEmpty();
        assertThat(trail.isCut(tenant.id())).isTrue();
    }

    @Test
    void refusesToChangeOrRemoveTheEndsOfTrails() {
        for (var sql : List.of("update audit_ends set hash = ''", "delete from audit_ends")) {
            assertThatThrownBy(
                            () -> transactions.inTenant(tenant.id(), () -> jdbc.sql(sql).update()))
                    .hasStackTraceContaining("permission denied for table audit_ends");
        }
    }

    @Test
    void keepsThatSomebodyWhoActsForATenantTriedToLetHerselfIn() {
        var acting = people.actingFor(tenant);
        var draft = new MemberDraft(acting.email(), null, Role.ADMINISTRATOR, PersonalData.VISIBLE);
        var members = context.getBean(MemberService.class);

        assertThatThrownBy(() -> members.add(tenant, acting, draft))
                .hasMessageContaining("cannot make yourself its member");

        assertThat(members.list(tenant.id())).extracting("email").doesNotContain(acting.email());
        assertThat(trail.find(tenant.id(), AuditFilter.everything()).getFirst().action())
                .isEqualTo("role.refused");
    }

    @Test
    void refusesToChangeOrRemoveEntries() {
        for (var sql :
                List.of("update audit_entries set actor = 'nobody'", "delete from audit_entries")) {
            assertThatThrownBy(
                            () -> transactions.inTenant(tenant.id(), () -> jdbc.sql(sql).update()))
                    .hasStackTraceContaining("permission denied for table audit_entries");
        }
    }

    @Test
    void keepsOneChainWhenManyWriteAtOnce() {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var n = 0; n < 40; n++) {
                threads.submit(
                        () ->
                                trail.record(
                                        tenant, administrator, "table.counted", "one", Map.of()));
            }
        }

        assertThat(trail.find(tenant.id(), AuditFilter.everything().of("table.counted")))
                .hasSize(40);
        assertThat(trail.verify(tenant.id())).isEmpty();
    }

    /** The owner is a superuser and may do what the application's login may not. */
    private void asOwner(String sql) throws SQLException {
        try (var connection = EmbeddedDatabase.owner().application().connect();
                var statement = connection.createStatement()) {
            var changed = statement.executeUpdate(sql + " and tenant_id = " + tenant.id().value());
            assertThat(changed).isOne();
        }
    }
}
