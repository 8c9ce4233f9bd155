package com.martlet.chart;

/**
 * Which of the eight colours of categories; the browser knows their light and dark shades.
 *
 * @param slot 0 to 7; negative when the place in the chart decides
 */
public record Colour(int slot) {

    /** How many there are. */
    public static final int COUNT = 8;

    public static final Colour BY_PLACE = new Colour(-1);

    /** The grey of what was gathered. */
    public static final Colour OTHER = new Colour(COUNT - 1);

    int orPlace(int place) {
        return slot < 0 ? place % COUNT : slot;
    }
}
