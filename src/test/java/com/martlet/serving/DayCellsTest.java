package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.TenantId;
import com.martlet.mart.Formula.Measure;
import com.martlet.serving.DayCells.Cut;
import com.martlet.serving.Partial.Total;
import com.martlet.warehouse.LoadId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class DayCellsTest {

    private static final Leaf LEAF = SumLeaf.of(Measure.EVENTS);
    private static final Cut CUT = cut(1, Map.of(), "", 0);

    private final DayCells days = new DayCells();
    private int scans;

    @Test
    void scansOnceForQuestionsThatNumberTheirGroupsDifferently() {
        var first = groups();
        first.number(List.of("tv"));
        assertThat(value(days.find(CUT, first, () -> scan(first)), first, "shoe")).isEqualTo(7);

        var second = groups();
        assertThat(value(days.find(CUT, second, () -> scan(second)), second, "shoe")).isEqualTo(7);
        assertThat(scans).isEqualTo(1);
    }

    @Test
    void staysAsItIsWhenSomebodyAddsToAnAnswer() {
        var groups = groups();
        var answer = new Cells(LEAF);
        answer.share(days.find(CUT, groups, () -> scan(groups)));
        answer.share(days.find(CUT, groups, () -> scan(groups)));
        ((Total) answer.at(groups.number(List.of("shoe")))).add(100);

        assertThat(value(answer, groups, "shoe")).isEqualTo(114);
        assertThat(value(days.find(CUT, groups, () -> scan(groups)), groups, "shoe")).isEqualTo(7);
    }

    @Test
    void scansAgainWhenAnythingOfTheQuestionIsOther() {
        var others =
                List.of(
                        CUT,
                        cut(2, Map.of(), "", 0),
                        cut(1, Map.of("brand", Set.of("acme")), "", 0),
                        cut(1, Map.of(), "members", 0),
                        cut(1, Map.of(), "", 5));
        for (var cut : others) {
            var groups = groups();
            days.find(cut, groups, () -> scan(groups));
        }

        assertThat(scans).isEqualTo(others.size());
    }

    @Test
    void namesSetsOfCustomersByTheirContent() {
        var some = new CustomerSet(RoaringBitmap.bitmapOf(1, 2, 70_000), 5);

        assertThat(some.fingerprint())
                .isEqualTo(new CustomerSet(RoaringBitmap.bitmapOf(70_000, 2, 1), 6).fingerprint())
                .isNotEqualTo(new CustomerSet(RoaringBitmap.bitmapOf(1, 2), 5).fingerprint());
    }

    @Test
    void aCacheKeepsNothingThatAloneIsTooHeavy() {
        var cache = new BoundedCache<String, Integer>(10, Integer::longValue);
        cache.put("small", 4);
        cache.put("large", 11);

        assertThat(cache.find("large")).isEmpty();
        assertThat(cache.find("small")).contains(4);
        assertThat(cache.weight()).isEqualTo(4);
    }

    private static Cut cut(
            long load, Map<String, Set<String>> filters, String members, long version) {
        return new Cut(
                new TenantId(1),
                LocalDate.of(2020, 10, 25),
                new LoadId(load),
                LEAF,
                List.of("category"),
                filters,
                members,
                version);
    }

    private static RowGroups groups() {
        return new RowGroups(
                List.of("category"),
                Map.of(),
                null,
                () -> {
                    throw new IllegalStateException("No trait is asked for");
                });
    }

    private Cells scan(RowGroups groups) {
        scans++;
        var cells = new Cells(LEAF);
        ((Total) cells.at(groups.number(List.of("shoe")))).add(7);
        return cells;
    }

    private static long value(Cells cells, RowGroups groups, String category) {
        return ((Total) cells.find(groups.number(List.of(category)))).value();
    }
}
