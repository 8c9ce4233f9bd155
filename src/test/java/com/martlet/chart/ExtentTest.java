package com.martlet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExtentTest {

    @Test
    void saysThatTheTableHoldsMoreThanThePicture() {
        assertThat(Extent.of(brands(11)).words())
                .isEqualTo("The 10 largest are drawn. The table and the files hold all 11.");
    }

    @Test
    void saysNothingWhereAllIsDrawn() {
        assertThat(Extent.of(brands(10)).words()).isEmpty();
    }

    private static Chart brands(int count) {
        var names = IntStream.range(0, count).mapToObj(number -> "brand " + number).toList();
        var values = Collections.nCopies(count, BigDecimal.TEN);
        var format = ValueFormat.of(ValueFormat.Kind.COUNT);
        return new Chart.Bar(
                "Brand",
                Labels.words(names),
                List.of(Series.main("Events", format, values)),
                List.of());
    }
}
