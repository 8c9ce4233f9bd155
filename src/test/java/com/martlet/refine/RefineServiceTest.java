package com.martlet.refine;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.martlet.base.RowCounts;
import com.martlet.identity.Actor;
import com.martlet.source.FilePage;
import com.martlet.source.FileState;
import com.martlet.source.SourceService;
import com.martlet.testing.MartletTest;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of the rows of files, over several runs. */
@MartletTest
class RefineServiceTest {

    private static final LocalDate MONDAY = LocalDate.parse("2020-10-26");
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired private SourceService sources;
    @Autowired private QuarantineService quarantine;
    @Autowired private ApplicationContext context;

    private RefineScene scene;

    @BeforeEach
    void openAShop() {
        scene = new RefineScene(context);
    }

    @Test
    void accountsForFreshRows() {
        scene.receive("2020-10-26 a\n2020-10-26 b\n2020-10-26 b\n2020-10-27 c\nnonsense");

        var report = scene.run(null);

        assertThat(report.rows()).isEqualTo(new RowCounts(5, 3, 1, 1));
        assertThat(report.tableDays())
                .containsEntry(new TableDay("purchases", MONDAY), 2L)
                .containsEntry(new TableDay("purchases", TUESDAY), 1L);
    }

    @Test
    void hasNothingToDoTheSecondTime() {
        scene.receive("2020-10-26 a\nnonsense");
        scene.run(null);

        assertThat(scene.run(null).rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void addsLateRowsToADayThatIsPublished() {
        scene.receive("2020-10-26 a\n2020-10-26 b");
        scene.run(null);
        scene.receive("2020-10-26 b\n2020-10-26 c");

        var report = scene.run(null);

        assertThat(report.rows()).isEqualTo(new RowCounts(2, 1, 1, 0));
        assertThat(report.tableDays()).containsEntry(new TableDay("purchases", MONDAY), 3L);
    }

    @Test
    void countsTheSameForADayThatRunsAgain() {
        scene.receive("2020-10-26 a\n2020-10-26 b");
        scene.receive("2020-10-26 b");

        var first = scene.run(Period.day(MONDAY));
        var second = scene.run(Period.day(MONDAY));

        assertThat(first.rows()).isEqualTo(new RowCounts(3, 2, 1, 0));
        assertThat(second.rows()).isEqualTo(first.rows());
    }

    @Test
    void countsTheRefusedRowsOfADayThatRunsAgain() {
        scene.receive("2020-10-26 a\n2020-10-26 b\nnonsense");
        scene.receive("2020-10-26 b\nmore nonsense");

        var first = scene.run(Period.day(MONDAY));
        var second = scene.run(Period.day(MONDAY));

        assertThat(first.rows()).isEqualTo(new RowCounts(5, 2, 1, 2));
        assertThat(second.rows()).isEqualTo(first.rows());
        assertThat(scene.run(Period.day(MONDAY)).rows()).isEqualTo(first.rows());
    }

    @Test
    void countsAFileWithoutADayWithTheDaysItCameWith() {
        scene.receive("2020-10-26 a");
        sources.create(scene.shop, Actor.martlet(scene.shop), scene.ordersSource("others"));
        scene.receive("others", "nonsense\nmore nonsense");

        var first = scene.run(Period.day(MONDAY));

        assertThat(first.rows()).isEqualTo(new RowCounts(3, 1, 0, 2));
        assertThat(scene.run(Period.day(MONDAY)).rows()).isEqualTo(first.rows());
        assertThat(scene.run(Period.day(MONDAY)).rows()).isEqualTo(first.rows());
    }

    @Test
    void countsNoRefusedRowsOfOtherDaysFilesAgain() {
        scene.receive("2020-10-26 a\nnonsense");
        scene.run(null);
        scene.receive("2020-10-27 b\nmore nonsense");
        scene.run(null);

        assertThat(scene.run(Period.day(MONDAY)).rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
        assertThat(scene.run(null).rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void countsNoRefusedRowsOfAFileTakenBack() {
        scene.receive("2020-10-26 a\nnonsense");
        var wrong = scene.receive("2020-10-26 b\nmore nonsense");
        scene.run(null);

        sources.takeBack(scene.shop, Actor.martlet(scene.shop), "orders", wrong.id());

        assertThat(scene.run(Period.day(MONDAY)).rows()).isEqualTo(new RowCounts(2, 1, 0, 1));
    }

    @Test
    void leavesRowsOutsideThePeriodForALaterRun() {
        scene.receive("2020-10-26 a\n2020-10-27 b");

        var dated = scene.run(Period.day(MONDAY));
        var rest = scene.run(null);

        assertThat(dated.tableDays()).containsOnlyKeys(new TableDay("purchases", MONDAY));
        assertThat(dated.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
        assertThat(rest.tableDays()).containsOnlyKeys(new TableDay("purchases", TUESDAY));
        assertThat(rest.rows()).isEqualTo(new RowCounts(1, 1, 0, 0));
    }

    @Test
    void takesTheRowsOfAFileOutAgain() {
        scene.receive("2020-10-26 a\n2020-10-26 b");
        var wrong = scene.receive("2020-10-26 b\n2020-10-26 x\n2020-10-27 y");
        scene.run(null);

        sources.takeBack(scene.shop, Actor.martlet(scene.shop), "orders", wrong.id());
        var report = scene.run(null);

        assertThat(report.rows()).isEqualTo(RowCounts.NONE);
        assertThat(report.tableDays())
                .containsEntry(new TableDay("purchases", MONDAY), 2L)
                .containsEntry(new TableDay("purchases", TUESDAY), 0L);
        assertThat(scene.run(null).tableDays()).isEmpty();
    }

    @Test
    void neverReadsAFileTakenBackBeforeTheRun() {
        var wrong = scene.receive("2020-10-26 a");
        sources.takeBack(scene.shop, Actor.martlet(scene.shop), "orders", wrong.id());

        assertThat(scene.run(null).rows()).isEqualTo(RowCounts.NONE);
        assertThat(scene.refinery.spark.requests()).isEmpty();
    }

    @Test
    void accountsForARunInWhichEveryRowIsRefused() {
        scene.receive("nonsense\nmore nonsense");

        assertThat(scene.run(null).rows()).isEqualTo(new RowCounts(2, 0, 0, 2));
        assertThat(scene.run(null).rows()).isEqualTo(RowCounts.NONE);
    }

    @Test
    void saysHowManyRowsTheMappingLeftOut() {
        scene.receive("2020-10-26 a\nnonsense\n# left out\n# left out too");

        var rows = scene.run(null).rows();

        assertThat(rows).isEqualTo(new RowCounts(2, 1, 0, 1));
        assertThat(scene.refine.leftOut(scene.shop.id(), RefineScene.RUN)).isEqualTo(2);
        assertThat(scene.refine.leftOut(scene.shop.id(), RefineScene.RUN + 1)).isZero();
    }

    @Test
    void countsReasonsOfFilesThatWereNotTakenBack() {
        scene.receive("nonsense\nmore");
        var file = scene.receive("2020-10-26 a\nnonsense");
        scene.run(null);

        assertThat(quarantine.reasons(scene.shop.id(), QuarantineFilter.ALL))
                .extracting(QuarantineReason::rows)
                .containsExactly(3L);

        sources.takeBack(scene.shop, Actor.martlet(scene.shop), "orders", file.id());
        assertThat(quarantine.reasons(scene.shop.id(), QuarantineFilter.ALL))
                .extracting(QuarantineReason::rows)
                .containsExactly(2L);
    }

    @Test
    void remembersWhatBecameOfAFile() {
        scene.receive("2020-10-26 a\nnonsense");

        scene.run(null);

        assertThat(sources.files(scene.shop.id(), "orders", FilePage.first(1)))
                .singleElement()
                .satisfies(
                        status -> {
                            assertThat(status.state()).isEqualTo(FileState.PARSED);
                            assertThat(status.rows()).isEqualTo(2);
                            assertThat(status.quarantined()).isEqualTo(1);
                        });
    }
}
