package com.martlet.serving;

import com.martlet.identity.Tenant;
import com.martlet.serving.SpreadAnswer.Band;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Counts buyers by the size of what is predicted of them. */
@Service
public class SpreadService {

    private static final int MONEY_DIGITS = 4;
    private static final int SHARE_DIGITS = 6;
    private static final long TENTH = 100_000;
    private static final int TENTHS = 10;

    private final Snapshots snapshots;
    private final CustomerHistory history;

    SpreadService(Snapshots snapshots, CustomerHistory history) {
        this.snapshots = snapshots;
        this.history = history;
    }

    public SpreadAnswer ask(Tenant tenant, SpreadQuery query) {
        return snapshots.ask(
                tenant.id(),
                snapshot -> {
                    var version = snapshot.visible().version();
                    return new SpreadAnswer(
                            bands(history.values(snapshot), query),
                            version.publishedAt(),
                            version.number());
                });
    }

    private static List<Band> bands(CustomerValues values, SpreadQuery query) {
        if (!values.isPredicted()) {
            return List.of();
        }
        return switch (query.of()) {
            case VALUE -> byValue(numbers(values, query, index -> values.values()[2][index]));
            case ALIVE ->
                    count(
                            numbers(values, query, index -> values.alive()[index]),
                            new Bands(TENTH, TENTHS, SHARE_DIGITS));
        };
    }

    private static long[] numbers(
            CustomerValues values, SpreadQuery query, IntToLongFunction number) {
        var members = query.segment().map(CustomerSet::ordinals);
        return IntStream.range(0, values.buyers().length)
                .filter(
                        index ->
                                members.map(set -> set.contains(values.buyers()[index]))
                                        .orElse(true))
                .mapToLong(number)
                .sorted()
                .toArray();
    }

    private static List<Band> byValue(long[] numbers) {
        return numbers.length == 0 ? List.of() : count(numbers, Bands.of(numbers, MONEY_DIGITS));
    }

    private static List<Band> count(long[] numbers, Bands bands) {
        var counts = new long[bands.count()];
        Arrays.stream(numbers).forEach(number -> counts[bands.of(number)]++);
        return IntStream.range(0, counts.length)
                .mapToObj(band -> new Band(bands.from(band), bands.below(band), counts[band]))
                .toList();
    }

    /** Bands of one width from zero on. */
    private record Bands(long width, int count, int digits) {

        private static final int MOST = 10;
        private static final double ALMOST_ALL = 0.95;

        /** So wide, and roundly so, that almost all numbers lie below the last band. */
        static Bands of(long[] sorted, int digits) {
            var high = sorted[(int) ((sorted.length - 1) * ALMOST_ALL)];
            var least = Math.max(1, high / (MOST - 1));
            var width = 1L;
            for (var step = 0; width < least; step++) {
                width = width * (step % 3 == 1 ? 5 : 4) / 2;
            }
            return new Bands(width, (int) Math.min(MOST, high / width + 2), digits);
        }

        int of(long number) {
            return (int) Math.min(count - 1L, number / width);
        }

        BigDecimal from(int band) {
            return BigDecimal.valueOf(band * width, digits);
        }

        @Nullable BigDecimal below(int band) {
            return band == count - 1 ? null : from(band + 1);
        }
    }
}
