package com.martlet.prediction;

import com.martlet.mart.Fact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The CDNOW sample: what 2,357 customers of the first quarter of 1997 bought. */
final class Cdnow {

    static final LocalDate CALIBRATED_TO = LocalDate.of(1997, 9, 30);

    private Cdnow() {}

    static Path purchases() {
        return file("CDNOW_sample.txt");
    }

    /** Rhythms in weeks as they are published. */
    static SortedMap<Rhythm, Integer> summary() {
        var rhythms = new TreeMap<Rhythm, Integer>();
        for (var line : lines(file("cdnow_customers_summary.csv"), 1)) {
            var fields = line.split(",");
            var rhythm =
                    new Rhythm(
                            Integer.parseInt(fields[1]),
                            Double.parseDouble(fields[2]),
                            Double.parseDouble(fields[3]));
            rhythms.merge(rhythm, 1, Integer::sum);
        }
        return rhythms;
    }

    /** Every purchase up to the day as the loader would write it. */
    static List<Fact> facts(LocalDate until) {
        var facts = new ArrayList<Fact>();
        for (var line : lines(purchases(), 0)) {
            var fields = line.strip().split(" +");
            var day = LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE);
            if (!day.isAfter(until)) {
                facts.add(
                        Fact.purchase(day, day + "T12:00", fields[0], fields[4])
                                .with("order_id", "o" + facts.size()));
            }
        }
        return facts;
    }

    private static Path file(String name) {
        return Path.of(System.getenv("MARTLET_SAMPLE_DATA"), "cdnow", name);
    }

    private static List<String> lines(Path file, int headers) {
        try (var lines = Files.lines(file)) {
            return lines.skip(headers).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
