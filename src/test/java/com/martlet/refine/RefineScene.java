package com.martlet.refine;

import com.martlet.base.Period;
import com.martlet.base.Phrase;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.lake.Lake;
import com.martlet.source.ReceivedFile;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceService;
import com.martlet.spark.JobListener;
import com.martlet.spark.JobOutcome;
import com.martlet.testing.FakeSparkJobs;
import com.martlet.warehouse.LoadId;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shop with a source of orders, and what refines its files without Spark. */
final class RefineScene {

    static final long RUN = 17;

    final Listener listener = new Listener();
    final Tenant shop;
    final FakeRefinery refinery;
    final RefineService refine;
    final Lake lake;
    final JsonMapper json;

    private final ApplicationContext context;
    private final SourceService sources;
    private long loads;

    RefineScene(ApplicationContext context) {
        this.context = context;
        sources = context.getBean(SourceService.class);
        lake = context.getBean(Lake.class);
        json = context.getBean(JsonMapper.class);
        shop = new TestPeople(context).aTenant();
        refinery = new FakeRefinery(lake, shop.id());
        refine = refining(refinery.spark);
        sources.create(shop, Actor.martlet(shop), ordersSource("orders"));
    }

    LoadId nextLoad() {
        return new LoadId(++loads);
    }

    LoadId lastLoad() {
        return new LoadId(loads);
    }

    long lastBatch() {
        return context.getBean(TenantTransactions.class)
                .readInTenant(
                        shop.id(),
                        () ->
                                context.getBean(JdbcClient.class)
                                        .sql("select max(batch_id) from typed_batches")
                                        .query(Long.class)
                                        .single());
    }

    RefineReport run(@Nullable Period period) {
        refine.parse(shop, RUN, listener);
        var load = nextLoad();
        var report = refine.load(shop, load, refine.plan(shop, period), listener);
        refinery.publish(load, report);
        refine.markLoaded(shop.id(), load);
        return report;
    }

    RefineService refining(FakeSparkJobs spark) {
        var requests = new Requests(spark, json);
        var journal = context.getBean(LoadJournal.class);
        return new RefineService(
                new BatchParser(
                        context.getBean(WaitingFiles.class),
                        context.getBean(BatchRegister.class),
                        requests,
                        lake,
                        Clock.systemUTC()),
                new BatchLoader(journal, refinery, requests, lake),
                journal);
    }

    JobOutcome crash(JsonNode spec) {
        var batch = spec.path("batches").path(0).path("batch").asLong();
        var path = "typed/purchases/batch=%d/dt=2020-10-26/part-0.parquet".formatted(batch);
        lake.append(shop.id(), path, new ByteArrayInputStream(new byte[] {1}));
        throw new IllegalStateException("the machine went down");
    }

    SourceDraft ordersSource(String name) {
        var mapping =
                json.readTree(
                        "{\"datasets\":{\"purchases\":{\"purchased_at\":\"t\",\"amount\":\"a\"}}}");
        return new SourceDraft(name, "files", mapping, null);
    }

    ReceivedFile receive(String content) {
        return receive("orders", content);
    }

    ReceivedFile receive(String source, String content) {
        var bytes = new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
        return sources.receive(shop, Actor.martlet(shop), source, "a.csv", bytes, null);
    }

    static final class Listener implements JobListener {

        boolean cancelled;

        @Override
        public void log(Phrase line) {}

        @Override
        public void progress(double done, String step) {}

        @Override
        public boolean isCancelled() {
            return cancelled;
        }
    }
}
