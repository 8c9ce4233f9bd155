package com.martlet.segment;

import com.martlet.base.KnownValues;
import com.martlet.segment.CustomerMetric.Subject;
import java.util.ArrayList;
import java.util.stream.Collectors;

/** What narrows a condition, in brackets behind its noun. */
final class WhereWords {

    private final SegmentTexts texts;

    WhereWords(SegmentTexts texts) {
        this.texts = texts;
    }

    String of(Rule.Where where, Subject subject) {
        var parts = new ArrayList<String>();
        for (var narrowing : Narrowing.of(subject)) {
            var wanted = where.of(narrowing);
            if (!wanted.isEmpty()) {
                parts.add(
                        texts.word("segment.where." + narrowing.id())
                                + " "
                                + wanted.stream()
                                        .sorted()
                                        .map(value -> word(narrowing, value))
                                        .collect(Collectors.joining(", ")));
            }
        }
        if (!where.hours().equals(Rule.Hours.WHOLE_DAY)) {
            parts.add(texts.say("segment.words.hours", where.hours().from(), where.hours().to()));
        }
        if (!where.weekdays().isEmpty()) {
            parts.add(
                    where.weekdays().stream()
                            .sorted()
                            .map(day -> texts.word("segment.weekday." + day))
                            .collect(Collectors.joining(texts.word("segment.words.days"))));
        }
        return parts.isEmpty() ? "" : " (" + String.join("; ", parts) + ")";
    }

    private String word(Narrowing narrowing, String value) {
        return KnownValues.word(texts.language(), narrowing.id(), value);
    }
}
