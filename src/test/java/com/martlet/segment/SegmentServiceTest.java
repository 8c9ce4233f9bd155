package com.martlet.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.Conflict;
import com.martlet.base.NotFound;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MartletTest
class SegmentServiceTest {

    private static final Rule WOMEN =
            RuleJson.read("{\"attribute\":\"gender\",\"op\":\"in\",\"value\":[\"F\"]}");
    private static final Rule OTHERS =
            RuleJson.read("{\"not\":{\"attribute\":\"gender\",\"op\":\"in\",\"value\":[\"F\"]}}");

    @Autowired private ApplicationContext context;
    @Autowired private SegmentService segments;
    @Autowired private SegmentRepository rows;
    @Autowired private TenantTransactions transactions;
    @Autowired private JdbcClient sql;

    private Tenant tenant;

    @BeforeEach
    void openAShop() {
        tenant = new TestPeople(context).aTenant();
    }

    @Test
    void knowsTheSizeOfASegmentAsSoonAsItIsSaved() {
        PublishedShop.in(tenant, context);

        var women = create("some", WOMEN);
        var others = change("some", OTHERS);

        assertThat(women.lastCount()).isEqualTo(segments.count(tenant, WOMEN).count()).isPositive();
        assertThat(others.lastCount()).isEqualTo(segments.count(tenant, OTHERS).count());
        assertThat(others.lastCount()).isNotEqualTo(women.lastCount());
        assertThat(sizesOverTime()).containsExactly(Map.entry(1L, others.lastCount()));
    }

    @Test
    void knowsNoSizeBeforeTheFirstPublish() {
        var early = create("early", WOMEN);

        assertThat(early.lastCount()).isNull();
        PublishedShop.in(tenant, context);
        segments.evaluateAll(tenant);

        assertThat(segments.load(tenant.id(), "early").lastCount()).isPositive();
    }

    @Test
    void countsTheOthersWhenOneSegmentIsBroken() {
        create("broken", WOMEN);
        create("whole", WOMEN);
        breakRule("broken");
        PublishedShop.in(tenant, context);

        var uncounted = segments.evaluateAll(tenant);

        assertThat(uncounted).extracting(one -> one.segment().slug()).containsExactly("broken");
        assertThat(segments.load(tenant.id(), "whole").lastCount()).isPositive();
    }

    @Test
    void keepsNoSizeOfARuleThatChangedMeanwhile() {
        var first = create("some", WOMEN);
        change("some", OTHERS);

        var kept = keepSize(first, 17, 9);

        assertThat(kept).isFalse();
        assertThat(segments.load(tenant.id(), "some").lastCount()).isNull();
    }

    @Test
    void keepsTheSizeOfTheNewerDataVersion() {
        var segment = create("some", WOMEN);

        assertThat(keepSize(segment, 17, 9)).isTrue();
        assertThat(keepSize(segment, 16, 8)).isFalse();
        assertThat(segments.load(tenant.id(), "some").lastCount()).isEqualTo(17);
    }

    @Test
    void refusesASlugThatIsTaken() {
        create("some", WOMEN);

        assertThatThrownBy(() -> create("some", OTHERS))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("There is a segment \"some\" already.");
    }

    @Test
    void tellsWhatIsNotThere() {
        assertThatThrownBy(() -> change("none", WOMEN))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("There is no segment \"none\".");
    }

    @Test
    void hidesItsRowsFromAnotherTenant() {
        PublishedShop.in(tenant, context);
        create("some", WOMEN);
        var other = new TestPeople(context).aTenant();

        var seen =
                transactions.readInTenant(
                        other.id(),
                        () ->
                                List.of(
                                        rows.all(tenant.id()).size(),
                                        rows.findAll().size(),
                                        count("segment_sizes")));

        assertThat(seen).containsExactly(0, 0, 0);
    }

    private Segment create(String slug, Rule rule) {
        return segments.create(tenant, Actor.martlet(tenant), new SegmentDraft(slug, "Some", rule));
    }

    private Segment change(String slug, Rule rule) {
        return segments.update(
                tenant, Actor.martlet(tenant), slug, new SegmentDraft(slug, "Some", rule));
    }

    private boolean keepSize(Segment segment, long count, long dataVersion) {
        return transactions.inTenant(
                tenant.id(),
                () -> rows.keepSize(tenant.id(), segment, count, dataVersion).isPresent());
    }

    /** As when a list that a rule names is gone. */
    private void breakRule(String slug) {
        transactions.inTenant(
                tenant.id(),
                () ->
                        sql.sql("update segments set rule = ? where slug = ?")
                                .param(RuleJson.write(new Rule.InList("gone")).toString())
                                .param(slug)
                                .update());
    }

    private int count(String table) {
        return sql.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private List<Map.Entry<Long, Long>> sizesOverTime() {
        return transactions.readInTenant(
                tenant.id(),
                () ->
                        sql.sql("select data_version, customer_count from segment_sizes")
                                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2)))
                                .list());
    }
}
