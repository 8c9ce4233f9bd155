package com.martlet.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MartletTest
class TrailChecksTest {

    @Autowired private AuditTrail trail;
    @Autowired private AuditReading reading;
    @Autowired private TrailChecks checks;
    @Autowired private TenantTransactions transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private Scheduler scheduler;
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
    void tellsThatATrailIsUnbroken() {
        assertThat(reading.findLastCheck(administrator)).isEmpty();

        var check = reading.check(administrator);

        assertThat(check.isUnbroken()).isTrue();
        assertThat(reading.findLastCheck(administrator)).contains(check);
        assertThat(trail.find(tenant.id(), AuditFilter.everything()).getFirst().action())
                .isEqualTo("trail.checked");
    }

    @Test
    void tellsWhichEntryWasChanged() throws SQLException {
        trail.record(tenant, administrator, "table.seen", "first", Map.of());
        var changed = trail.find(tenant.id(), AuditFilter.everything()).getFirst().id();
        asOwner("update audit_entries set subject = 'nothing' where subject = 'first'");

        checks.checkAll();

        var check = checks.findLast(tenant.id()).orElseThrow();
        assertThat(check.brokenEntry()).isEqualTo(changed);
        assertThat(check.isUnbroken()).isFalse();
    }

    @Test
    void tellsThatTheEndIsMissing() throws SQLException {
        trail.record(tenant, administrator, "table.seen", "last", Map.of());
        asOwner("delete from audit_entries where subject = 'last'");

        var check = checks.check(tenant.id());

        assertThat(check.isCut()).isTrue();
        assertThat(check.brokenEntry()).isNull();
        assertThat(check.isUnbroken()).isFalse();
    }

    @Test
    void checksEveryTenantAndThePlatform() {
        var other = people.aTenant();

        checks.checkAll();

        assertThat(checks.findLast(tenant.id())).isPresent();
        assertThat(checks.findLast(other.id())).isPresent();
        assertThat(checks.findLast(AuditTrail.PLATFORM)).isPresent();
    }

    @Test
    void raisesNoFalseAlarmWhileOthersWrite() {
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var n = 0; n < 60; n++) {
                threads.submit(
                        () -> trail.record(tenant, administrator, "table.seen", "t", Map.of()));
            }
            for (var n = 0; n < 10; n++) {
                assertThat(checks.check(tenant.id()).isUnbroken()).isTrue();
            }
        }
    }

    @Test
    void isNotForThoseWhoSeeTheirOwnActsOnly() {
        var viewer = people.actor(people.aMember(tenant, Role.VIEWER));

        assertThatThrownBy(() -> reading.check(viewer)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> reading.findLastCheck(viewer)).isInstanceOf(AccessDenied.class);
    }

    @Test
    void hidesChecksFromOtherTenants() {
        checks.check(tenant.id());
        var other = people.aTenant();

        var seen =
                transactions.readInTenant(
                        other.id(),
                        () ->
                                jdbc.sql("select count(*) from audit_checks")
                                        .query(Long.class)
                                        .single());

        assertThat(seen).isZero();
    }

    @Test
    void keepsWhatWasFound() {
        checks.check(tenant.id());

        for (var sql :
                List.of("update audit_checks set is_cut = false", "delete from audit_checks")) {
            assertThatThrownBy(
                            () -> transactions.inTenant(tenant.id(), () -> jdbc.sql(sql).update()))
                    .hasStackTraceContaining("permission denied for table audit_checks");
        }
    }

    @Test
    void runsEveryNight() throws SchedulerException {
        assertThat(scheduler.getTriggersOfJob(new JobKey("trail-check"))).hasSize(1);
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
