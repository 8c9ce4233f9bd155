package com.martlet.segment;

import com.martlet.base.FieldErrors;
import com.martlet.base.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A segment that may be saved. */
record CheckedSegment(String slug, String name, Rule rule) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int LONGEST_NAME = 120;

    /**
     * @param named finds what is there to be named
     */
    static CheckedSegment of(SegmentDraft draft, Named named) {
        var errors = new FieldErrors();
        var slug = Objects.requireNonNullElse(draft.slug(), "").strip();
        var name = Objects.requireNonNullElse(draft.name(), "").strip();
        checkSlug(slug, errors);
        checkName(name, errors);
        var rule = draft.rule();
        if (rule == null) {
            errors.add("rule", "segment.error.noRule");
        } else {
            checkReferences(slug, rule, named, errors);
        }
        errors.throwIfAny("segment.error.notSaved");
        return new CheckedSegment(slug, name, Objects.requireNonNull(rule));
    }

    static void checkSlug(String slug, FieldErrors errors) {
        if (!SLUG.matcher(slug).matches()) {
            errors.add("slug", "segment.error.slug", slug);
        }
    }

    static void checkName(String name, FieldErrors errors) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            errors.add("name", "segment.error.name", LONGEST_NAME);
        }
    }

    private static void checkReferences(String slug, Rule rule, Named named, FieldErrors errors) {
        try {
            requireNoCircle(rule, List.of(slug), named);
            for (var list : References.lists(rule)) {
                if (!named.hasList().test(list)) {
                    throw References.missingList(list);
                }
            }
        } catch (UserError wrong) {
            errors.add("rule", wrong);
        }
    }

    private static void requireNoCircle(Rule rule, List<String> way, Named there) {
        for (var slug : References.of(rule)) {
            var further = new ArrayList<>(way);
            further.add(slug);
            if (way.contains(slug)) {
                throw References.circle(further);
            }
            var other = there.rules().apply(slug).orElseThrow(() -> References.missing(slug));
            requireNoCircle(other, further, there);
        }
    }

    /** What a rule may name. */
    record Named(Function<String, Optional<Rule>> rules, Predicate<String> hasList) {}
}
