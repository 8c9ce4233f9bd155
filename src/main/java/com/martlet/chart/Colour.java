package com.martlet.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which of the colours of categories: eight, and a second shade of all but the last; the browser
 * knows how they look in light and dark.
 *
 * @param slot 0 to 14; negative when the place in the chart decides
 */
public record Colour(int slot) {

    /** How many there are. */
    public static final int COUNT = 8;

    public static final Colour BY_PLACE = new Colour(-1);

    /** The grey of what was gathered. */
    public static final Colour OTHER = new Colour(COUNT - 1);

    /** The colours that names are given, the clearest first; grey is for what has no name. */
    public static List<Colour> forNames() {
        return IntStream.range(0, 2 * COUNT - 1)
                .filter(slot -> slot != OTHER.slot)
                .mapToObj(Colour::new)
                .toList();
    }

    int orPlace(int place) {
        return slot < 0 ? place % COUNT : slot;
    }
}
