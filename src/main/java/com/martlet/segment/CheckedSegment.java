package com.martlet.segment;

import com.martlet.base.FieldErrors;
import com.martlet.base.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A segment that may be saved. */
record CheckedSegment(String slug, String name, Rule rule) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int LONGEST_NAME = 120;

    /**
     * @param others finds the rules of the segments that are there
     */
    static CheckedSegment of(SegmentDraft draft, Function<String, Optional<Rule>> others) {
        var errors = new FieldErrors();
        var slug = Objects.requireNonNullElse(draft.slug(), "").strip();
        var name = Objects.requireNonNullElse(draft.name(), "").strip();
        if (!SLUG.matcher(slug).matches()) {
            errors.add(
                    "slug",
                    "The short name \"%s\" must consist of a-z, 0-9 and - and begin with a letter or digit."
                            .formatted(slug));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add("name", "Give a name of 1 to %d characters.".formatted(LONGEST_NAME));
        }
        var rule = draft.rule();
        if (rule == null) {
            errors.add("rule", "Give a rule with at least one condition.");
        } else {
            checkReferences(slug, rule, others, errors);
        }
        errors.throwIfAny("The segment cannot be saved.");
        return new CheckedSegment(slug, name, Objects.requireNonNull(rule));
    }

    private static void checkReferences(
            String slug, Rule rule, Function<String, Optional<Rule>> others, FieldErrors errors) {
        try {
            requireNoCircle(rule, List.of(slug), others);
        } catch (UserError wrong) {
            errors.add("rule", String.valueOf(wrong.getMessage()));
        }
    }

    private static void requireNoCircle(
            Rule rule, List<String> way, Function<String, Optional<Rule>> others) {
        for (var named : References.of(rule)) {
            var further = new ArrayList<>(way);
            further.add(named);
            if (way.contains(named)) {
                throw References.circle(further);
            }
            var other = others.apply(named).orElseThrow(() -> References.missing(named));
            requireNoCircle(other, further, others);
        }
    }
}
