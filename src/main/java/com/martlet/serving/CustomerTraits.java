package com.martlet.serving;

import com.martlet.mart.RfmSegment;
import com.martlet.mart.ValueTier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The RFM segment and the value tier of every customer at one data version, as numbers by ordinal.
 *
 * @param segments ordinals of {@link RfmSegment}
 * @param tiers ordinals of {@link ValueTier}
 */
record CustomerTraits(byte[] segments, byte[] tiers) {

    static final String RFM_SEGMENT = "rfm_segment";
    static final String VALUE_TIER = "value_tier";

    /** What to cut by; everything else stands in the rows themselves. */
    static final List<String> IDS = List.of(RFM_SEGMENT, VALUE_TIER);

    private static final List<String> SEGMENTS =
            Stream.of(RfmSegment.values()).map(RfmSegment::id).toList();
    private static final List<String> TIERS =
            Stream.of(ValueTier.values()).map(ValueTier::id).toList();

    /** The values of a trait in order of their numbers. */
    private static List<String> values(String id) {
        return id.equals(RFM_SEGMENT) ? SEGMENTS : TIERS;
    }

    /** Who is not in the mart has never bought. */
    private int number(String id, int customer) {
        var numbers = id.equals(RFM_SEGMENT) ? segments : tiers;
        return customer < numbers.length ? numbers[customer] : values(id).size() - 1;
    }

    String value(String id, int customer) {
        return values(id).get(number(id, customer));
    }

    /** The trait of each row's customer; rows of nobody have none. */
    Codes codes(String id, int[] customers) {
        var values = values(id);
        var codes = new int[customers.length];
        for (var row = 0; row < codes.length; row++) {
            codes[row] =
                    customers[row] == BlockTable.NOBODY
                            ? values.size()
                            : number(id, customers[row]);
        }
        var names = Arrays.copyOf(values.toArray(String[]::new), values.size() + 1);
        names[values.size()] = "";
        return Codes.of(codes, names);
    }

    long bytes() {
        return 64L + segments.length + tiers.length;
    }
}
