package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.martlet.base.Period;
import com.martlet.mart.Formula.Measure;
import com.martlet.mart.Formula.Who;
import com.martlet.serving.DayBlock.Part;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DayActivityTest {

    private static final int ROWS = 200_000;
    private static final LocalDate DAY = LocalDate.of(2020, 10, 1);

    /** Columns are packed: unpacking one for each row would take minutes. */
    @Test
    void readsADayOfManyRowsAtOnce() {
        var customers = IntStream.range(0, ROWS).map(row -> row % 1000).toArray();
        var events = new BlockTable(ROWS, Packed.of(customers), Map.of(), Map.of());
        var block = new DayBlock(DAY, nothing(), Map.of(Part.EVENTS, events));
        var query = new ActivityQuery(Activity.EVENTS, new Period(DAY, DAY), Map.of());
        var tally = new Tally(Activity.EVENTS);

        assertTimeout(Duration.ofSeconds(10), () -> DayActivity.add(block, query, tally));

        assertThat(tally.take().values()).hasSize(1000).containsOnly(200);
    }

    private static DaySummary nothing() {
        return new DaySummary(new EnumMap<>(Measure.class), new EnumMap<>(Who.class));
    }
}
