package com.martlet.segment;

import com.martlet.segment.CustomerMetric.Subject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads which rows a condition counts. */
final class WhereReader {

    private static final Map<String, Integer> DAYS =
            Map.of("mon", 1, "tue", 2, "wed", 3, "thu", 4, "fri", 5, "sat", 6, "sun", 7);

    private WhereReader() {}

    static Rule.Where read(RuleFields leaf, Subject subject) {
        return leaf.object("where")
                .map(fields -> where(fields, subject))
                .orElse(Rule.Where.ANYTHING);
    }

    private static Rule.Where where(RuleFields fields, Subject subject) {
        var known = new ArrayList<>(Narrowing.of(subject).stream().map(Narrowing::id).toList());
        known.addAll(List.of("hours", "weekdays"));
        fields.allowOnly(known);
        var values = new EnumMap<Narrowing, Set<String>>(Narrowing.class);
        for (var narrowing : Narrowing.of(subject)) {
            if (fields.has(narrowing.id())) {
                values.put(narrowing, Set.copyOf(fields.texts(narrowing.id())));
            }
        }
        return new Rule.Where(
                values,
                fields.object("hours").map(WhereReader::hours).orElse(Rule.Hours.WHOLE_DAY),
                weekdays(fields));
    }

    private static Rule.Hours hours(RuleFields fields) {
        fields.allowOnly("from", "to");
        var from = fields.wholeNumber("from");
        var to = fields.wholeNumber("to");
        return fields.problems()
                .orElse(fields.path(), Rule.Hours.WHOLE_DAY, () -> new Rule.Hours(from, to));
    }

    private static Set<Integer> weekdays(RuleFields fields) {
        var days = new TreeSet<Integer>();
        if (fields.has("weekdays")) {
            for (var name : fields.texts("weekdays")) {
                var day = DAYS.get(name);
                if (day != null) {
                    days.add(day);
                } else if (!name.isEmpty()) {
                    fields.unknown("weekdays", name, names());
                }
            }
        }
        return days;
    }

    static String nameOf(int weekday) {
        return names().skip(weekday - 1L).findFirst().orElseThrow();
    }

    private static Stream<String> names() {
        return DAYS.entrySet().stream().sorted(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }
}
