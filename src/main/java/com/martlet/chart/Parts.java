package com.martlet.chart;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of a whole, the largest first.
 *
 * @param labelName what the parts are: Category
 * @param valueName what is counted: Events, Revenue
 * @param nameOfOther what the small ones are called where they are drawn as one
 */
public record Parts(
        String labelName,
        String valueName,
        ValueFormat format,
        List<Part> all,
        String nameOfOther) {

    public Parts {
        all = all.stream().sorted(Comparator.comparing(Part::value).reversed()).toList();
    }

    List<Part> largest(int most) {
        return Part.largest(all, most, nameOfOther);
    }

    BigDecimal total() {
        return Part.sum(all);
    }

    boolean isEmpty() {
        return all.stream().noneMatch(part -> part.value().signum() > 0);
    }
}
