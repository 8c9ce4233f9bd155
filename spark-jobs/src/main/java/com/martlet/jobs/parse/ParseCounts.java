package com.martlet.jobs.parse;

import com.martlet.jobs.lake.Reason;
import java.io.Serializable;
import java.util.HashMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What one task, and all of them together, counted. */
final class ParseCounts implements Serializable {

    private final TreeMap<Day, DayCount> days = new TreeMap<>();
    private final TreeMap<File, FileCount> files = new TreeMap<>();

    /**
     * @param day since 1970
     */
    record Day(int batch, String dataset, int day) implements Serializable, Comparable<Day> {

        @Override
        public int compareTo(Day other) {
            int byBatch = Integer.compare(batch, other.batch);
            int byDataset = byBatch != 0 ? byBatch : dataset.compareTo(other.dataset);
            return byDataset != 0 ? byDataset : Integer.compare(day, other.day);
        }
    }

    record File(int batch, int file) implements Serializable, Comparable<File> {

        @Override
        public int compareTo(File other) {
            int byBatch = Integer.compare(batch, other.batch);
            return byBatch != 0 ? byBatch : Integer.compare(file, other.file);
        }
    }

    static final class DayCount implements Serializable {
        long rows;
        long access;
        long sessionless;
    }

    static final class FileCount implements Serializable {
        long rows;
        long quarantined;
        long ignored;
        final HashMap<Why, Long> reasons = new HashMap<>();

        void refuse(@Nullable String dataset, Reason reason, long refused) {
            quarantined += refused;
            reasons.merge(new Why(dataset, reason.kind()), refused, Long::sum);
        }
    }

    /**
     * @param dataset the one that refused the rows; null when their shape was refused
     */
    record Why(@Nullable String dataset, Reason reason) implements Serializable {}

    DayCount day(int batch, String dataset, int day) {
        return days.computeIfAbsent(new Day(batch, dataset, day), key -> new DayCount());
    }

    FileCount file(int batch, int file) {
        return files.computeIfAbsent(new File(batch, file), key -> new FileCount());
    }

    TreeMap<Day, DayCount> days() {
        return days;
    }

    TreeMap<File, FileCount> files() {
        return files;
    }

    ParseCounts plus(ParseCounts other) {
        other.days.forEach(
                (key, count) -> {
                    var sum = days.computeIfAbsent(key, absent -> new DayCount());
                    sum.rows += count.rows;
                    sum.access += count.access;
                    sum.sessionless += count.sessionless;
                });
        other.files.forEach(
                (key, count) -> {
                    var sum = files.computeIfAbsent(key, absent -> new FileCount());
                    sum.rows += count.rows;
                    sum.quarantined += count.quarantined;
                    sum.ignored += count.ignored;
                    count.reasons.forEach(
                            (why, refused) -> sum.reasons.merge(why, refused, Long::sum));
                });
        return this;
    }
}
