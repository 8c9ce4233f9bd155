package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.lake.Lake;
import com.martlet.mart.MartBuilder;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentService;
import com.martlet.serving.DayBlocks;
import com.martlet.serving.Grain;
import com.martlet.serving.MetricQuery;
import com.martlet.serving.MetricService;
import com.martlet.testing.MartletTest;
import com.martlet.testing.redshift.OnRedshift;
import com.martlet.testing.redshift.RedshiftDatabase;
import com.martlet.warehouse.CleanParquet;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.Warehouse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole application on a Redshift, chosen by its settings: from clean files to numbers. */
@MartletTest
@ContextConfiguration(initializers = OnRedshift.class)
class RedshiftPathTest {

    private static final String WOMEN =
            "{\"attribute\":\"gender\",\"op\":\"in\",\"value\":[\"F\"]}";
    private static final LocalDate DAY = LocalDate.of(2020, 10, 25);
    private static final TableDay SALES = new TableDay("purchases", DAY);
    private static final TableDay PEOPLE = new TableDay("customers", DAY);

    @Autowired private ApplicationContext context;
    @Autowired private Lake lake;
    @Autowired private Warehouse warehouse;
    @Autowired private MartBuilder marts;
    @Autowired private DayBlocks blocks;
    @Autowired private MetricService metrics;
    @Autowired private SegmentService segments;

    @Test
    void bringsFilesToNumbersAndSegments() {
        var tenant = new TestPeople(context).aTenant();

        publish(tenant);

        assertThat(revenue(tenant)).isEqualByComparingTo("5500.25");
        assertThat(segments.count(tenant, RuleJson.read(WOMEN)).count()).isEqualTo(1);
        assertThat(RedshiftDatabase.server().statements())
                .anyMatch(
                        one ->
                                one.startsWith("copy copied_purchases")
                                        && one.contains("s3://bucket/shops/" + tenant.key()));
        assertThat(RedshiftDatabase.server().refused()).isEmpty();
        assertThat(staged(tenant)).isEmpty();
    }

    private void publish(Tenant tenant) {
        var load = warehouse.nextLoadId(tenant.id());
        CleanParquet.write(
                lake,
                tenant.id(),
                load,
                SALES,
                List.of(sale("1", "kim", "5000"), sale("2", "lee", "500.25")));
        CleanParquet.write(
                lake,
                tenant.id(),
                load,
                PEOPLE,
                List.of(
                        Map.of("customer_id", "kim", "gender", "F", "customer_name", "김하나"),
                        Map.of("customer_id", "lee", "gender", "M", "customer_name", "이두리")));
        var rows = new HashMap<>(Map.of(SALES, 2L, PEOPLE, 2L));
        warehouse.copyFacts(tenant.id(), load, rows.keySet());
        warehouse.stage(tenant.id(), load, rows.keySet());
        assertThat(warehouse.countRows(tenant.id(), load)).isEqualTo(rows);
        marts.check(tenant, load, rows.keySet());
        rows.putAll(marts.build(tenant, load, Map.copyOf(rows).keySet()));
        rows.putAll(blocks.write(tenant, load, Map.of(SALES, 2L)));
        var version = warehouse.publish(tenant.id(), 1, load, 1, rows);
        marts.announce(tenant.id(), version.number());
    }

    private static List<Path> staged(Tenant tenant) {
        var folder = RedshiftDatabase.bucket().resolve("shops").resolve(tenant.key());
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sale(String order, String customer, String amount) {
        return Map.of(
                "purchase_key", order,
                "order_id", order,
                "customer_id", customer,
                "quantity", "1",
                "amount", amount,
                "status", "completed",
                "purchased_at", "2020-10-25 01:02:03+00");
    }

    private BigDecimal revenue(Tenant tenant) {
        var query =
                new MetricQuery(
                        List.of("daily_revenue"),
                        new Period(DAY, DAY),
                        Grain.DAY,
                        List.of(),
                        Map.of(),
                        Optional.empty());
        return metrics.ask(tenant, query).rows().getFirst().values().get("daily_revenue");
    }
}
