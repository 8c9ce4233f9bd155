package com.martlet.base;

import java.util.Locale;
import java.util.Map;

/** Words for values that shops keep as codes: a device, a channel. Files and API keep the code. */
public final class KnownValues {

    private static final Map<String, String> SETS =
            Map.of("device", "device", "channel", "channel", "service_channel", "channel");

    private KnownValues() {}

    /**
     * @param dimension what it is a value of
     * @return the value itself where nobody knows a word for it
     */
    public static String word(Locale locale, String dimension, String value) {
        var key = "base.value.%s.%s".formatted(SETS.get(dimension), value);
        return SETS.containsKey(dimension) && Messages.has(key) ? Messages.in(locale, key) : value;
    }
}
