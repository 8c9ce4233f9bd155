package com.martlet.serving;

import static com.martlet.mart.Fact.view;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.Period;
import com.martlet.mart.FailedChecks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is written beside the marts, and what is left when it is written again. */
class DayBlocksTest {

    private static final LocalDate SUNDAY = LocalDate.of(2020, 10, 25);

    private static final String OTHERS =
            "load_id, day, count_events, count_carts, count_purchase_events, count_logins,"
                    + " count_sessions, count_buying_sessions, count_active_customers,"
                    + " count_new_customers, count_viewers, count_buyers, count_first_time_buyers,"
                    + " count_orders, count_purchase_rows, count_service_requests_opened,"
                    + " count_service_requests_closed, total_access_seconds, total_revenue,"
                    + " total_guest_revenue";

    private final Served served = new Served("Asia/Seoul");

    @Test
    void writesTheSameBlockTwiceForOneLoad() {
        var shop = served.shop();
        var staged = shop.stage(List.of(view(SUNDAY, "kim")));
        shop.marts().build(shop.tenant(), staged.load(), staged.days());
        served.blocks().write(shop.tenant(), staged.load(), staged.counts());

        served.load(staged);

        assertThat(visitors()).containsExactly("2020-10-25=1");
    }

    @Test
    void answersOnAfterTheFilesOfTheVersionBeforeAreGone() {
        served.load(List.of(view(SUNDAY, "kim")));
        served.load(List.of(view(SUNDAY, "kim"), view(SUNDAY, "lee")));

        served.shop().warehouse().deleteOldLoads(served.shop().tenant().id());

        assertThat(visitors()).containsExactly("2020-10-25=2");
        assertThat(served.shop().lake().list(served.shop().tenant().id(), "serving")).hasSize(1);
    }

    @Test
    void refusesBlocksThatDifferFromTheMarts() {
        var shop = served.shop();
        var staged = shop.stage(List.of(view(SUNDAY, "kim")));
        shop.marts().build(shop.tenant(), staged.load(), staged.days());
        shop.sql()
                .run(
                        shop.tenant().id(),
                        client -> {
                            client.sql(
                                            """
                                            insert into daily_kpi_rows (%s, count_views)
                                            select %s, 2 from daily_kpi_rows
                                            """
                                                    .formatted(OTHERS, OTHERS))
                                    .update();
                            client.sql("delete from daily_kpi_rows where count_views = 1").update();
                        });

        assertThatThrownBy(
                        () -> served.blocks().write(shop.tenant(), staged.load(), staged.counts()))
                .isInstanceOf(FailedChecks.class)
                .hasMessageContaining("day blocks equal marts: 1 rows")
                .hasMessageContaining("column=count_views")
                .hasMessageContaining("mart=2");
    }

    private List<String> visitors() {
        var query =
                new MetricQuery(
                        List.of("visitors"),
                        Period.day(SUNDAY),
                        Grain.DAY,
                        List.of(),
                        Map.of(),
                        Optional.empty());
        return served.ask(query).rows().stream()
                .map(row -> row.bucket() + "=" + row.values().get("visitors"))
                .toList();
    }
}
