package com.martlet.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.ExternalError;
import com.martlet.base.RowCounts;
import com.martlet.identity.Actor;
import com.martlet.source.SourceService;
import com.martlet.spark.JobOutcome;
import com.martlet.testing.FakeSparkJobs;
import com.martlet.testing.MartletTest;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a crash, a failure or a cancellation on the way leaves. */
@MartletTest
class RefineFailuresTest {

    private static final LocalDate MONDAY = LocalDate.parse("2020-10-26");
    private static final long RUN = RefineScene.RUN;

    @Autowired private SourceService sources;
    @Autowired private ApplicationContext context;

    private RefineScene scene;

    @BeforeEach
    void openAShop() {
        scene = new RefineScene(context);
    }

    @Test
    void keepsATakeBackThatComesWhileTheLoadRuns() {
        var wrong = scene.receive("2020-10-26 a\n2020-10-26 b");
        scene.refine.parse(scene.shop, RUN, scene.listener);
        var load = scene.nextLoad();
        var plan = scene.refine.plan(scene.shop, null);
        var report = scene.refine.load(scene.shop, load, plan, scene.listener);
        sources.takeBack(scene.shop, Actor.martlet(scene.shop), "orders", wrong.id());
        scene.refinery.publish(load, report);
        scene.refine.markLoaded(scene.shop.id(), load);

        assertThat(scene.run(null).tableDays())
                .containsEntry(new TableDay("purchases", MONDAY), 0L);
    }

    @Test
    void parsesAgainWhatACrashLeftUnregistered() {
        scene.receive("2020-10-26 a");
        var crashing =
                scene.refining(new FakeSparkJobs().answer("parse", spec -> scene.crash(spec)));
        assertThatThrownBy(() -> crashing.parse(scene.shop, RUN, scene.listener))
                .hasMessage("the machine went down");
        assertThat(scene.lake.list(scene.shop.id(), "typed")).hasSize(1);

        var report = scene.run(null);

        assertThat(report.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
        assertThat(scene.lake.list(scene.shop.id(), "typed")).isEmpty();
    }

    @Test
    void loadsAgainWhatACrashLeftUnpublished() {
        scene.receive("2020-10-26 a\nnonsense");
        scene.refine.parse(scene.shop, RUN, scene.listener);
        scene.refine.load(
                scene.shop, scene.nextLoad(), scene.refine.plan(scene.shop, null), scene.listener);

        assertThat(scene.run(null).rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
    }

    @Test
    void keepsThePasswordOutOfTheSpec() {
        scene.receive("2020-10-26 a");

        scene.run(null);

        var request = scene.refinery.spark.requests().getLast();
        assertThat(request.secrets()).containsEntry("warehouse.password", "s3cret");
        assertThat(scene.json.writeValueAsString(request.spec())).doesNotContain("s3cret");
        assertThat(scene.refinery.spark.lastSpec().path("zone").asString()).isEqualTo("Asia/Seoul");
    }

    @Test
    void saysWhatFailedAndWhetherARetryHelps() {
        scene.receive("2020-10-26 a");
        var failing =
                scene.refining(
                        new FakeSparkJobs()
                                .answer("parse", s -> new JobOutcome.Failed("disk full", true)));

        assertThatThrownBy(() -> failing.parse(scene.shop, RUN, scene.listener))
                .isInstanceOfSatisfying(
                        ExternalError.class, error -> assertThat(error.retryHelps()).isTrue())
                .hasMessage("Spark could not read the files: disk full");
    }

    @Test
    void registersNothingWhenTheReportForgetsAFile() {
        scene.receive("2020-10-26 a");
        var forgetful = scene.refining(new FakeSparkJobs().succeed("parse", "{\"batches\":[]}"));

        assertThatThrownBy(() -> forgetful.parse(scene.shop, RUN, scene.listener))
                .isInstanceOf(ExternalError.class)
                .hasMessageContaining("Spark's report lacks the files");
        assertThat(scene.run(null).rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    }

    @Test
    void failsWhenALoadLostRows() {
        scene.receive("2020-10-26 a\n2020-10-26 b");
        scene.refine.parse(scene.shop, RUN, scene.listener);
        var losing =
                scene.refining(
                        new FakeSparkJobs()
                                .succeed(
                                        "load",
                                        """
                                        {"tables": [{"table": "purchases", "day": "2020-10-26",
                                            "rows": 0, "typedRows": 1}]}
                                        """));

        assertThatThrownBy(
                        () ->
                                losing.load(
                                        scene.shop,
                                        scene.nextLoad(),
                                        scene.refine.plan(scene.shop, null),
                                        scene.listener))
                .isInstanceOfSatisfying(
                        ExternalError.class, error -> assertThat(error.retryHelps()).isTrue())
                .hasMessage("Spark's report has 1 of 2 typed rows of purchases on 2020-10-26.");
    }

    @Test
    void stopsWhenCancelled() {
        scene.receive("2020-10-26 a");
        scene.listener.cancelled = true;

        assertThatThrownBy(() -> scene.refine.parse(scene.shop, RUN, scene.listener))
                .isInstanceOf(CancellationException.class);
        scene.listener.cancelled = false;
        assertThat(scene.run(null).rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    }
}
