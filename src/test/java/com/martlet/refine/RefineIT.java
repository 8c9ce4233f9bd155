package com.martlet.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.base.Period;
import com.martlet.base.Phrase;
import com.martlet.base.RowCounts;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceService;
import com.martlet.spark.JobListener;
import com.martlet.testing.EmbeddedDatabaseProperties;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.Warehouse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.node.StringNode;

/** Real files, real Spark, real warehouse; skips when the files or Spark are not there. */
@SpringBootTest(
        properties = {
            "spring.quartz.auto-startup=false",
            "martlet.pipeline.workers=0",
            "vaadin.productionMode=true"
        })
@ContextConfiguration(initializers = EmbeddedDatabaseProperties.class)
@Timeout(600)
@Tag("prove")
class RefineIT {

    private static final LocalDate DAY = LocalDate.parse("2020-10-25");
    private static final @Nullable String SAMPLES = System.getenv("MARTLET_SAMPLE_DATA");

    @Autowired private SourceService sources;
    @Autowired private RefineService refine;
    @Autowired private QuarantineService quarantine;
    @Autowired private Warehouse warehouse;
    @Autowired private ApplicationContext context;

    private final Listener listener = new Listener();
    private Tenant shop;

    @BeforeAll
    static void requireSamplesAndSpark() {
        assumeTrue(SAMPLES != null, "MARTLET_SAMPLE_DATA is unset");
        assumeTrue(
                Files.exists(Path.of("spark-jobs/target/spark-home/bin/spark-submit")),
                "spark-jobs is not built");
    }

    @BeforeEach
    void openAShop() {
        shop = new TestPeople(context).aTenant();
    }

    @Test
    void loadsThePilotsFirstDayWithEveryAccessTwice() throws IOException {
        create("user", "lgde-user");
        create("purchase", "lgde-purchase");
        create("access", "lgde-access");
        receiveFolder("user", "lgde/user/20201025", DAY);
        receiveFolder("purchase", "lgde/purchase/20201025", DAY);
        receiveFolder("access", "lgde/access/20201025", null);
        receive("access", "all.json", joined("lgde/access/20201025"), null);

        var first = run(Period.day(DAY));
        var second = run(Period.day(DAY));

        assertThat(first.rows()).isEqualTo(new RowCounts(35, 23, 12, 0));
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(first.tableDays())
                .containsEntry(new TableDay("events", DAY), 12L)
                .containsEntry(new TableDay("purchases", DAY), 6L)
                .containsEntry(new TableDay("customers", DAY), 5L);
    }

    @Test
    void refusesTheCutOffLineAndNothingElse() throws IOException {
        create("shop", "kaggle");
        receiveFolder("shop", "rees46", null);

        var report = run(null);

        assertThat(report.rows()).isEqualTo(new RowCounts(17_435, 17_429, 5, 1));
        assertThat(quarantine.find(shop, Actor.martlet(shop), QuarantineFilter.ALL, null).rows())
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.line()).isEqualTo(17_436);
                            assertThat(row.reason()).contains("fields instead of 9");
                        });
    }

    private RefineReport run(@Nullable Period period) {
        refine.parse(shop, 1, listener);
        var load = warehouse.nextLoadId(shop.id());
        var plan = refine.plan(shop, period);
        warehouse.announce(shop.id(), load, plan.tableDays());
        var report = refine.load(shop, load, plan, listener);
        assertThat(warehouse.countRows(shop.id(), load)).isNotEmpty().isEqualTo(report.tableDays());
        return report;
    }

    private void create(String name, String mapping) {
        var draft = new SourceDraft(name, "files", StringNode.valueOf(mapping), null);
        sources.create(shop, Actor.martlet(shop), draft);
    }

    private void receiveFolder(String source, String folder, @Nullable LocalDate day)
            throws IOException {
        for (var file : files(folder)) {
            try (var content = Files.newInputStream(file)) {
                receive(source, file.getFileName().toString(), content, day);
            }
        }
    }

    private void receive(String source, String name, InputStream content, @Nullable LocalDate day) {
        sources.receive(shop, Actor.martlet(shop), source, name, content, day);
    }

    private static InputStream joined(String folder) throws IOException {
        var all = new StringBuilder();
        for (var file : files(folder)) {
            all.append(Files.readString(file).strip()).append('\n');
        }
        return new ByteArrayInputStream(all.toString().getBytes());
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(SAMPLES).resolve(folder))) {
            return files.sorted().toList();
        }
    }

    private static final class Listener implements JobListener {
        @Override
        public void log(Phrase line) {}

        @Override
        public void progress(double done, String step) {}
    }
}
