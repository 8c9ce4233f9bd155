package com.martlet.dashboard.ui;

import static com.martlet.dashboard.ShopBoard.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.dashboard.BoardState;
import com.martlet.dashboard.Preset;
import com.martlet.dashboard.Range;
import com.martlet.dashboard.ShopBoard;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "com.martlet.chart")
class FilterBarTest extends BrowserlessTest {

    private final ShopBoard shop = new ShopBoard();

    @Test
    void tellsOfAChangeOnceAndOffersAWayBack() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var changes = new ArrayList<BoardState>();
        var filters = new FilterBar(BoardState.DEFAULT, changes::add);
        UI.getCurrent().add(filters);
        filters.show(BoardState.DEFAULT, shop.service().surroundings(SHOP, BoardState.DEFAULT));
        assertThat(Parts.buttons(filters, "Reset").findFirst().orElseThrow().isVisible()).isFalse();

        Parts.buttons(filters, "Last 7 days").findFirst().orElseThrow().click();

        var week = BoardState.DEFAULT.withRange(new Range.Named(Preset.LAST_7_DAYS));
        assertThat(changes).containsExactly(week);
        filters.show(
                week.withFilter("category", Set.of("kids")),
                shop.service().surroundings(SHOP, week));
        filters.offer("category", List.of("electronics"));
        assertThat(Parts.textOf(filters)).contains("Last 7 days · 14 Nov - 20 Nov 2026");
        assertThat(Parts.buttons(filters, "Reset").findFirst().orElseThrow().isVisible()).isTrue();
        assertThat(changes).hasSize(1);
    }

    @Test
    void saysWhichChosenBrandTheCategoryDoesNotHave() {
        UI.getCurrent().setLocale(Locale.KOREAN);
        var filters = new FilterBar(BoardState.DEFAULT, change -> {});
        UI.getCurrent().add(filters);
        var state =
                BoardState.DEFAULT
                        .withFilter("category", Set.of("kids"))
                        .withFilter("brand", Set.of("누리", "또래"));
        filters.show(state, shop.service().surroundings(SHOP, state));

        filters.offer("brand", List.of("또래", "꼬마별"));

        assertThat(Parts.textOf(filters)).contains("고른 카테고리에 없는 브랜드를 골랐습니다: 누리.");
    }

    @Test
    void offersNoWidePeriodThatBeginsBeforeTheData() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var filters = new FilterBar(BoardState.DEFAULT, change -> {});
        UI.getCurrent().add(filters);

        filters.show(BoardState.DEFAULT, shop.service().surroundings(SHOP, BoardState.DEFAULT));

        assertThat(Parts.buttons(filters, "Last 90 days")).isEmpty();
        assertThat(Parts.buttons(filters, "Last 12 months")).isEmpty();
        assertThat(Parts.buttons(filters, "Last 30 days")).hasSize(2);
    }

    /** A choice on its way from the browser speaks of the values that were sent to it. */
    @Test
    void sendsTheSameValuesOnce() {
        var filter = new ValueFilter("category", chosen -> {});
        filter.offer(List.of("kids", "food"));
        var sent = filter.getDataProvider();

        filter.show(Set.of("kids"));
        filter.offer(List.of("food", "kids"));
        assertThat(filter.getDataProvider()).isSameAs(sent);
        assertThat(filter.getValue()).containsExactly("kids");

        filter.offer(List.of("food"));
        filter.show(Set.of());
        assertThat(filter.getDataProvider()).isNotSameAs(sent);
    }
}
