package com.martlet.adhoc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.base.Phrase;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.segment.PublishedShop;
import com.martlet.testing.MartletTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.concurrent.ArrayBlockingQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an analyst may ask, and what the database refuses. */
@MartletTest
@TestInstance(Lifecycle.PER_CLASS)
class SqlServiceTest {

    @Autowired private ApplicationContext context;
    @Autowired private SqlService service;
    @Autowired private AuditTrail trail;
    private TestPeople people;
    private Tenant tenant;
    private Tenant neighbour;
    private Asking analyst;

    @BeforeAll
    void openTwoShops() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        neighbour = people.aTenant();
        PublishedShop.in(tenant, context);
        PublishedShop.in(neighbour, context);
        var actor = people.actor(people.aMember(tenant, Role.ANALYST));
        analyst = new Asking(service, tenant, actor);
    }

    @Test
    void answersWithTypedCells() {
        var table =
                analyst.table(
                        """
                        select 'a' as word, 12.50 as amount, 7 as many, true as yes,
                            date '2020-10-05' as day, timestamp '2020-10-05 01:02:03' as at,
                            timestamptz '2020-10-05 01:02:03+00' as moment, null as nothing;""");

        assertThat(table.columns()).extracting(ResultColumn::name).contains("word", "nothing");
        assertThat(table.isWhole()).isTrue();
        assertThat(table.rows())
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(
                        "a",
                        new BigDecimal("12.5"),
                        new BigDecimal("7"),
                        true,
                        LocalDate.of(2020, 10, 5),
                        LocalDateTime.of(2020, 10, 5, 1, 2, 3),
                        OffsetDateTime.parse("2020-10-05T10:02:03+09:00"),
                        null);
    }

    @Test
    void seesTheShopsOwnNumbersAndMaskedNames() {
        var sales = analyst.table("select count(*), sum(total_revenue) from daily_kpi");
        var names = analyst.table("select distinct customer_name from customer_names");

        assertThat((BigDecimal) sales.rows().getFirst().getFirst()).isPositive();
        assertThat(names.rows()).isNotEmpty().allMatch(row -> row.getFirst().equals("김**"));
    }

    @Test
    void stopsAtTheLastRowAndSaysSo() {
        var table = analyst.table("select * from generate_series(1, 1000000)");

        assertThat(table.rows()).hasSize(10_000);
        assertThat(table.isWhole()).isFalse();
    }

    @Test
    void stopsBeforeTheMemoryIsFull() {
        var table = analyst.table("select repeat('x', 50000) from generate_series(1, 1000)");
        var huge = analyst.ask("select repeat('x', 500000000)");

        assertThat(table.isWhole()).isFalse();
        assertThat(table.rows()).hasSizeLessThan(200);
        assertThat(words(huge)).contains("too large");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from {own}_pii.customer_identities | permission denied for schema",
                "select * from {own}_pii.customer_names | permission denied for schema",
                "select * from {own}_raw_data.events | permission denied for schema",
                "select * from {own}_build.analyst_login | permission denied for schema",
                "select * from {other}_analytics.daily_kpi | permission denied for schema",
                "select * from {other}_pii.customer_identities | permission denied for schema",
                "select * from pg_authid | permission denied",
                "select passwd from pg_shadow | permission denied",
                "select pg_read_file('/etc/passwd') | permission denied for function",
                "select pg_ls_dir('/') | permission denied for function",
                "select lo_import('/etc/passwd') | permission denied",
                "select lo_create(0) | read-only",
                "select * from dblink('x', 'y') as t(a int) | does not exist",
                "copy (select 1) to program 'true' | \"copy\" cannot be run here",
                "set role {own}_builder | \"set\" cannot be run here",
                "set session authorization martlet_web | \"set\" cannot be run here",
                "select set_config('role', '{own}_builder', false) | permission denied to set role",
                "select set_config('role', '{own}_analyst', false) | permission denied to set role",
                "select set_config('session_authorization', 'martlet_web', true) | permission denied",
                "select set_config('temp_file_limit', '-1', true) | permission denied",
                "create table {own}_adhoc.x (a int) | \"create\" cannot be run here",
                "drop view daily_kpi | \"drop\" cannot be run here",
                "update daily_kpi set count_events = 0 | \"update\" cannot be run here",
                "with gone as (delete from visible_loads returning 1) select * from gone | only read",
                "select * into {own}_adhoc.x from daily_kpi | read-only",
                "select 1; drop view daily_kpi | Only one statement",
                "select set_config('transaction_read_only', 'off', true) | transaction",
                "do $$ begin execute 'set role martlet_web'; end $$ | \"do\" cannot be run here",
                "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'martlet_web' | denied",
                "select nextval('{own}_build.load_ids') | permission denied for schema",
                "explain analyze delete from visible_loads | only read",
                "select * from fact_event | relation \"fact_event\" does not exist"
            })
    void refuses(String sql, String why) {
        assertThat(words(analyst.ask(named(sql)))).contains(why);
    }

    /** What PostgreSQL shows to everybody are opaque keys, never a shop's name, and no rows. */
    @Test
    void seesNothingOfOthersInTheCatalogues() {
        var catalogue =
                analyst.table(
                        """
                        select table_schema, table_name, '' from information_schema.tables
                        union all
                        select schemaname, viewname, coalesce(definition, '') from pg_views
                        union all
                        select rolname, '', '' from pg_roles
                        union all
                        select coalesce(usename, ''), query, '' from pg_stat_activity""");
        var theirs =
                analyst.table(
                        named(
                                "select count(*) from information_schema.columns"
                                        + " where table_schema like '{other}%'"));

        var all = catalogue.rows().toString();
        assertThat(all).doesNotContain(neighbour.slug(), neighbour.name());
        assertThat(theirs.rows().getFirst().getFirst()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void forgetsWhatAStatementSetsForTheSession() {
        for (var setting : new String[] {"search_path", "application_name"}) {
            analyst.table("select set_config('%s', 'pg_catalog', false)".formatted(setting));
        }
        analyst.table("select pg_advisory_lock(4711), pg_notify('martlet_published', '1:1')");

        for (var again = 0; again < 6; again++) {
            var left =
                    analyst.table(
                            "select current_setting('search_path'), (select count(*) from pg_locks"
                                    + " where locktype = 'advisory' and objid = 4711),"
                                    + " current_setting('transaction_read_only')");
            assertThat(left.rows().getFirst())
                    .isEqualTo(
                            java.util.List.of(
                                    named("{own}_analytics, {own}_adhoc"), BigDecimal.ZERO, "on"));
        }
    }

    @Test
    void saysWhereItIsWrong() {
        var refused =
                (SqlOutcome.Refused)
                        analyst.ask("\n\nselect '김👩' as name,\n  nope\nfrom daily_kpi");

        assertThat(words(refused)).contains("Line 4, column 3", "column \"nope\" does not exist");
        assertThat(refused.place()).isEqualTo(new Place(4, 3, 26));
    }

    @Test
    void isCancelledInTheDatabase() {
        var ends = new ArrayBlockingQueue<SqlOutcome>(1);

        var run = service.start(tenant, analyst.actor(), "slow", "select pg_sleep(50)", ends::add);
        run.cancel();

        assertThat(Asking.next(ends)).isInstanceOf(SqlOutcome.Cancelled.class);
        assertThat(run.elapsed()).isLessThan(Duration.ofSeconds(20));
        assertThat(
                        analyst.table(
                                        "select count(*) from pg_stat_activity where query like"
                                                + " '%pg_sleep(50)%' and pid <> pg_backend_pid()"
                                                + " and state = 'active'")
                                .rows()
                                .getFirst()
                                .getFirst())
                .isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void writesDownWhoAskedWhatBeforeItRuns() {
        analyst.ask("select 'a question' from nowhere");

        var newest = trail.find(tenant.id(), AuditFilter.everything()).getFirst();
        assertThat(newest.action()).isEqualTo("sql.executed");
        assertThat(newest.actor()).isEqualTo(analyst.actor().email());
        assertThat(newest.details()).containsEntry("sql", "select 'a question' from nowhere");
    }

    @Test
    void asksForTheRight() {
        var marketer = people.actor(people.aMember(tenant, Role.MARKETER));

        assertThatThrownBy(() -> new Asking(service, tenant, marketer).ask("select 1"))
                .isInstanceOf(AccessDenied.class);
    }

    private String named(String sql) {
        return sql.replace("{own}", tenant.key()).replace("{other}", neighbour.key());
    }

    private static String words(SqlOutcome outcome) {
        return outcome instanceof SqlOutcome.Refused refused
                ? Phrase.english(refused.reason().phrases())
                : outcome.toString();
    }
}
