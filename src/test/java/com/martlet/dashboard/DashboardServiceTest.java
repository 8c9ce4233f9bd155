package com.martlet.dashboard;

import static com.martlet.dashboard.ShopBoard.SHOP;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.martlet.serving.MetricQuery;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DashboardServiceTest {

    private final ShopBoard shop = new ShopBoard();
    private final DashboardService service = shop.service();

    @Test
    void knowsThatAPeriodHasNoData() {
        var lastYear =
                BoardState.DEFAULT.withRange(
                        new Range.Days(
                                new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31))));

        assertThat(service.surroundings(SHOP, lastYear).isOutsideOfData()).isTrue();
        assertThat(service.surroundings(SHOP, BoardState.DEFAULT).isOutsideOfData()).isFalse();
    }

    @Test
    void offersTheValuesOfAllDays() {
        assertThat(service.choices(SHOP, "category", BoardState.DEFAULT))
                .containsExactly("electronics", "kids");

        shop.forgetAllData();

        assertThat(service.choices(SHOP, "category", BoardState.DEFAULT)).isEmpty();
    }

    @Test
    void offersBrandsOfTheChosenCategoriesOnly() {
        var kids = BoardState.DEFAULT.withFilter("category", Set.of("kids"));

        service.choices(SHOP, "brand", kids);
        service.choices(SHOP, "category", kids);

        assertThat(shop.asked())
                .extracting(MetricQuery::filters)
                .containsExactly(Map.of("category_1", Set.of("kids")), Map.of());
    }

    @Test
    void callsAFilterByItsName() {
        assertThat(service.filterLabel("brand", Locale.KOREAN)).isEqualTo("브랜드");
        assertThat(service.filterLabel("category", Locale.ENGLISH)).startsWith("Category");
    }
}
