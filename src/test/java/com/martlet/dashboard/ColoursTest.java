package com.martlet.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.chart.Colour;
import com.martlet.mart.RfmSegment;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColoursTest {

    @Test
    void givesTheLargestValuesColoursOfTheirOwn() {
        var brands = IntStream.range(0, 14).mapToObj(number -> "brand " + number).toList();

        var colours = Colours.given(brands);

        assertThat(new HashSet<>(colours.values())).hasSize(14).doesNotContain(Colour.OTHER);
        assertThat(brands.subList(0, 7)).allMatch(brand -> colours.get(brand).slot() < 7);
    }

    @Test
    void keepsAColourWhenTheOrderOfSizesChanges() {
        var before = List.of("tv", "phone", "bag");
        var after = before.reversed();

        assertThat(Colours.given(after).keySet()).isEqualTo(Colours.given(before).keySet());
        assertThat(Colours.given(List.of("tv"))).isEqualTo(Colours.given(List.of("tv")));
        assertThat(Colours.given(List.of("tv")).get("tv"))
                .isEqualTo(Colours.given(before).get("tv"));
    }

    @Test
    void paintsSmallAndNamelessValuesGrey() {
        var colours = Map.of("tv", new Colour(2));

        assertThat(Colours.find(colours, "")).isEqualTo(Colour.OTHER);
        assertThat(Colours.find(colours, "a small one")).isEqualTo(Colour.OTHER);
        assertThat(Colours.find(Map.of(), "a page")).isEqualTo(Colour.BY_PLACE);
    }

    @Test
    void tellsAllRfmSegmentsApart() {
        var source = new Colours(new ShopBoard());
        var ids = Arrays.stream(RfmSegment.values()).map(RfmSegment::id).toList();

        var colours = source.of(ShopBoard.SHOP, "rfm_segment");

        assertThat(colours.keySet()).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(colours.values()).doesNotHaveDuplicates();
        assertThat(Collections.max(colours.values().stream().map(Colour::slot).toList()))
                .isLessThan(15);
    }
}
