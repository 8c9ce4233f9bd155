package com.martlet.refine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.ExternalError;
import com.martlet.base.RowCounts;
import com.martlet.identity.TenantTransactions;
import com.martlet.source.ReceivedFiles;
import com.martlet.source.ReceivedFiles.ParsedFile;
import com.martlet.testing.FakeSparkJobs;
import com.martlet.testing.MartletTest;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A run is tried again, after the attempt before broke off or while it still goes on. */
@MartletTest
class TwoAttemptsTest {

    private static final long RUN = RefineScene.RUN;

    @Autowired private ApplicationContext context;

    private RefineScene scene;

    @BeforeEach
    void openAShop() {
        scene = new RefineScene(context);
    }

    @Test
    void tellsOfRefusedRowsAgainWhenNothingElseCame() {
        scene.receive("nonsense");
        scene.refine.parse(scene.shop, RUN, scene.listener);
        scene.refine.load(
                scene.shop, scene.nextLoad(), scene.refine.plan(scene.shop, null), scene.listener);

        assertThat(scene.run(null).rows()).isEqualTo(new RowCounts(1, 0, 0, 1));
        assertThat(scene.run(null).rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void tellsOfRefusedRowsAgainWhenTheRunBreaksOffLater() {
        scene.receive("nonsense");
        scene.run(null);

        scene.refine.tellAgain(scene.shop.id(), scene.lastLoad());

        assertThat(scene.run(null).rows()).isEqualTo(new RowCounts(1, 0, 0, 1));
        assertThat(scene.run(null).rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void registersNoBatchThatTheNextAttemptGaveUp() {
        scene.receive("nonsense");
        var slow =
                scene.refining(
                        new FakeSparkJobs()
                                .answer(
                                        "parse",
                                        spec -> {
                                            scene.refine.parse(scene.shop, RUN, scene.listener);
                                            return scene.refinery.parse(spec);
                                        }));

        assertThatThrownBy(() -> slow.parse(scene.shop, RUN, scene.listener))
                .isInstanceOf(ExternalError.class)
                .hasMessageContaining("was given up meanwhile");
        assertThat(scene.run(null).rows()).isEqualTo(new RowCounts(1, 0, 0, 1));
    }

    @Test
    void putsNoFileIntoTwoBatches() {
        var file = scene.receive("2020-10-26 a");
        scene.run(null);
        var files = context.getBean(ReceivedFiles.class);
        var again = new ParsedFile(file.id(), 1, 1, 0);

        assertThatThrownBy(
                        () ->
                                context.getBean(TenantTransactions.class)
                                        .inTenant(
                                                scene.shop.id(),
                                                () -> files.markParsed(scene.shop.id(), again)))
                .isInstanceOf(ExternalError.class)
                .hasMessageContaining("was read by another run");
    }

    @Test
    void keepsTheFilesOfABatchThatCountsMeanwhile() {
        scene.receive("nonsense");
        var register = context.getBean(BatchRegister.class);
        var abandoned = new AtomicBoolean();
        var deleted = new AtomicBoolean();
        var slow =
                scene.refining(
                        new FakeSparkJobs()
                                .answer(
                                        "parse",
                                        spec -> {
                                            abandoned.set(
                                                    !register.abandoned(scene.shop.id()).isEmpty());
                                            return scene.refinery.parse(spec);
                                        }));
        slow.parse(scene.shop, RUN, scene.listener);

        register.forget(scene.shop.id(), scene.lastBatch(), () -> deleted.set(true));

        assertThat(abandoned).isTrue();
        assertThat(deleted).isFalse();
    }
}
