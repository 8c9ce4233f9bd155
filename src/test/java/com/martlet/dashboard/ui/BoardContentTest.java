package com.martlet.dashboard.ui;

import static com.martlet.dashboard.ShopBoard.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.martlet.base.ui.ErrorState;
import com.martlet.base.ui.LoadingState;
import com.martlet.chart.ChartView;
import com.martlet.dashboard.Board;
import com.martlet.dashboard.BoardState;
import com.martlet.dashboard.Boards;
import com.martlet.dashboard.Card;
import com.martlet.dashboard.Comparing;
import com.martlet.dashboard.DrawnCard;
import com.martlet.dashboard.Outcome;
import com.martlet.dashboard.Range;
import com.martlet.dashboard.RefreshedBoards;
import com.martlet.dashboard.ShopBoard;
import com.martlet.export.ExportQuestion;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.UserId;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "com.martlet.chart")
class BoardContentTest extends BrowserlessTest implements BoardListener {

    private final List<ExportQuestion> asked = new ArrayList<>();

    private static final int FIGURES = 12;

    private final ShopBoard shop = new ShopBoard();
    private final Board overview = new Boards().load("overview");
    private final BoardDesk desk = desk();
    private final List<Range> chosen = new ArrayList<>();
    private int retries;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @Test
    void showsKeyFiguresWithTheirChangeAndDefinition() {
        var board = show(BoardState.DEFAULT);

        assertThat(Parts.textOf(board)).contains("Visitors", "300", "= 0.0%", "DAU", "· 20 Nov");
        assertThat(Parts.textOf(board)).contains("₩300").contains("Revenue divided by orders.");
        assertThat(find(KpiTile.class, board).all()).hasSize(FIGURES);
    }

    @Test
    void saysTheDayOfAFigureAloneWhereNothingIsCompared() {
        var board = show(BoardState.DEFAULT.withComparing(Comparing.NOTHING));

        assertThat(find(KpiTile.class, board).all())
                .extracting(Parts::textOf)
                .noneMatch(text -> text.contains("·"))
                .anyMatch(text -> text.contains("DAU") && text.contains("20 Nov"));
    }

    @Test
    void speaksKorean() {
        UI.getCurrent().setLocale(Locale.KOREAN);

        var board = show(BoardState.DEFAULT);

        assertThat(Parts.textOf(board)).contains("방문자와 매출", "카테고리별 매출", "방문자", "Asia/Seoul 기준");
    }

    @Test
    void drawsThreeChartsAndSaysWhenTheirNumbersAreFrom() {
        var board = show(BoardState.DEFAULT);

        assertThat(find(ChartView.class, board).all()).hasSize(3);
        assertThat(Parts.textOf(board)).contains("Published just now", "version 1");
    }

    @Test
    void turnsAChartIntoATableAndBack() {
        var board = show(BoardState.DEFAULT);
        var toTable =
                find(Button.class, board).all().stream()
                        .filter(button -> button.getText().equals("Show as table"))
                        .skip(1) // the key figures
                        .findFirst()
                        .orElseThrow();

        toTable.click();

        var table = find(NativeTable.class, board).single();
        assertThat(Parts.textOf(table)).contains("Day", "Visitors", "Revenue", "2026-11-20");
        assertThat(toTable.getText()).isEqualTo("Show as chart");
        assertThat(find(ChartView.class, board).all()).hasSize(2);
    }

    @Test
    void offersFilesOnlyToThoseWhoMayTakeDataOut() {
        var analyst = show(BoardState.DEFAULT);
        var viewer = show(BoardState.DEFAULT, actor(Permission.SEE_BOARDS));

        assertThat(Parts.textOf(analyst)).contains("Download CSV", "Download XLSX", "Download PNG");
        assertThat(Parts.textOf(viewer))
                .doesNotContain("Download CSV")
                .doesNotContain("Download PNG");
        assertThat(asked).isEmpty();
    }

    @Test
    void leadsWhoMayNotTakeDataOutToTheReason() {
        var viewer = show(BoardState.DEFAULT, actor(Permission.SEE_BOARDS));

        Parts.buttons(viewer, "Download").findFirst().orElseThrow().click();

        assertThat(asked).singleElement().extracting(ExportQuestion::kind).isEqualTo("chart");
    }

    @Test
    void saysWhatToDoBeforeTheFirstRun() {
        shop.forgetAllData();

        var board = show(BoardState.DEFAULT);
        var viewer = show(BoardState.DEFAULT, actor(Permission.SEE_BOARDS));

        assertThat(Parts.textOf(board))
                .contains("There is no data yet.", "add a source with files");
        assertThat(find(Anchor.class, board).all())
                .anyMatch(link -> link.getHref().equals("t/shop/sources"));
        assertThat(Parts.textOf(viewer))
                .contains("an administrator of your tenant can add a source");
    }

    @Test
    void leadsFromAnEmptyPeriodToTheDaysThatHaveData() {
        var outside = new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31));
        var board = show(BoardState.DEFAULT.withRange(new Range.Days(outside)));

        Parts.buttons(board, "Show 1 Sep - 20 Nov 2026").findFirst().orElseThrow().click();

        assertThat(chosen)
                .containsExactly(
                        new Range.Days(
                                new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 11, 20))));
    }

    @Test
    void saysThatNumbersCouldNotBeReadAndTriesAgain() {
        shop.breakDown();

        var board = show(BoardState.DEFAULT);

        assertThat(find(ErrorState.class, board).all()).hasSize(4);
        assertThat(Parts.textOf(board))
                .contains("These numbers could not be read. The data itself is untouched.")
                .doesNotContain("fire");
        Parts.buttons(board, "Try again").findFirst().orElseThrow().click();
        assertThat(retries).isEqualTo(1);
    }

    @Test
    void keepsTheSizeOfWhatIsComing() {
        var board = board(actor(Permission.values()));

        board.showLoading();

        assertThat(find(LoadingState.class, board).all()).hasSize(4);
    }

    @Test
    void keepsOldNumbersWhileNewOnesLoad() {
        var board = show(BoardState.DEFAULT);

        board.showLoading();

        assertThat(find(KpiTile.class, board).all()).hasSize(FIGURES);
        assertThat(find(LoadingState.class, board).all()).isEmpty();
    }

    @Override
    public void retry() {
        retries++;
    }

    @Override
    public void choose(Range range) {
        chosen.add(range);
    }

    @Override
    public void drop(List<String> filters) {
        throw new AssertionError("Nobody drops filters here");
    }

    private BoardContent show(BoardState state) {
        return show(state, actor(Permission.values()));
    }

    private BoardContent show(BoardState state, Actor actor) {
        var board = board(actor);
        var around = desk.service().surroundings(SHOP, state);
        board.showFoot(around, 1);
        if (board.show(around)) {
            for (var card : overview.cards()) {
                board.show(card.id(), Outcome.of(() -> draw(card, state)));
            }
        }
        return board;
    }

    private DrawnCard draw(Card card, BoardState state) {
        return desk.cards().draw(SHOP, card.id(), state, UI.getCurrent().getLocale());
    }

    private BoardContent board(Actor actor) {
        var board = new BoardContent(overview, actor, desk, this);
        UI.getCurrent().add(board);
        return board;
    }

    private BoardDesk desk() {
        return new BoardDesk(
                new Boards(),
                shop.cards(),
                shop.service(),
                (actor, period, language) -> List.of(),
                new RefreshedBoards(),
                new Background(Runnable::run),
                null,
                new BoardExport(null, null, asked::add, null),
                new BoardMemory(null),
                ShopBoard.clock());
    }

    private static Actor actor(Permission... permissions) {
        return new Actor(new UserId(1), "a@shop.example", SHOP, Set.of(permissions), false);
    }
}
