package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.segment.PublishedShop;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentDraft;
import com.martlet.segment.SegmentService;
import com.martlet.testing.ContainerDatabase;
import com.martlet.testing.ContainerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A server that Martlet did not start: migrations, a small load, and the walls between tenants. */
@ContainerTest
class OwnPostgresIT {

    private static final String BUYERS =
            "{\"all\":[{\"metric\":\"order_count\",\"op\":\">=\",\"value\":1}]}";

    @Autowired private ApplicationContext context;

    @Test
    void countsWhatWasLoadedAsTheServerItselfDoes() {
        var shop = new TestPeople(context).aTenant();
        PublishedShop.in(shop, context);

        assertThat(buyers(shop)).isPositive().isEqualTo(buyersByHand(shop));
    }

    @Test
    void keepsTenantsApart() {
        var people = new TestPeople(context);
        var shop = people.aTenant();
        var other = people.aTenant();
        PublishedShop.in(shop, context);
        buyers(shop);

        assertThat(context.getBean(SegmentService.class).list(shop.id())).hasSize(1);
        assertThat(context.getBean(SegmentService.class).list(other.id())).isEmpty();
        assertThat(ContainerDatabase.superuser("martlet"))
                .extracting(
                        all -> all.sql("select count(*) from segments").query(Long.class).single())
                .isNotEqualTo(0L);
    }

    @Test
    void worksWithoutASuperuser() {
        var mighty =
                ContainerDatabase.superuser("martlet")
                        .sql(
                                """
                                select rolname from pg_roles
                                where rolname like 'martlet%' and (rolsuper or rolbypassrls)
                                """)
                        .query(String.class)
                        .list();

        assertThat(mighty).isEmpty();
    }

    private long buyers(Tenant shop) {
        var rule = RuleJson.read(JsonMapper.builder().build().readTree(BUYERS));
        var segments = context.getBean(SegmentService.class);
        segments.create(shop, Actor.martlet(shop), new SegmentDraft("buyers", "Buyers", rule));
        return segments.resolve(shop, "buyers").size();
    }

    private static long buyersByHand(Tenant shop) {
        return ContainerDatabase.superuser("martlet_warehouse")
                .sql(
                        """
                        select count(distinct customer_id) from %s_raw_data.purchases
                        where customer_id is not null and status = 'completed'
                            and quantity > 0 and amount > 0
                        """
                                .formatted(shop.key()))
                .query(Long.class)
                .single();
    }
}
