package com.martlet.campaign;

import com.martlet.base.FieldErrors;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A campaign that may be saved. */
record CheckedCampaign(String slug, String name, CampaignPlan plan) {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int LONGEST_NAME = 120;
    private static final int MOST_HOLDOUT = 50;
    private static final int LONGEST_WINDOW = 90;

    /**
     * @param segments whether a segment of this slug is there
     */
    static CheckedCampaign of(
            CampaignDraft draft, Predicate<String> segments, CampaignSettings settings) {
        var errors = new FieldErrors();
        var slug = stripped(draft.slug());
        var name = stripped(draft.name());
        checkNames(slug, name, errors);
        var segment = stripped(draft.segment());
        if (!segments.test(segment)) {
            errors.add("segment", "There is no segment \"%s\". Choose one.".formatted(segment));
        }
        var holdout = given(draft.holdoutPercent(), CampaignPlan.USUAL_HOLDOUT_PERCENT);
        var window = given(draft.windowDays(), CampaignPlan.USUAL_WINDOW_DAYS);
        checkNumbers(holdout, window, errors);
        ChannelCheck.check(draft.channel(), settings, errors);
        VariantsCheck.check(draft.variants(), draft.channel(), errors);
        errors.throwIfAny("The campaign cannot be saved.");
        return new CheckedCampaign(
                slug,
                name,
                new CampaignPlan(
                        segment,
                        Objects.requireNonNull(draft.channel()),
                        draft.variants(),
                        holdout,
                        Goal.ORDER_COMPLETED,
                        window,
                        draft.sendAt()));
    }

    private static void checkNames(String slug, String name, FieldErrors errors) {
        if (!SLUG.matcher(slug).matches()) {
            errors.add(
                    "slug",
                    "The short name \"%s\" must consist of a-z, 0-9 and - and begin with a letter or digit."
                            .formatted(slug));
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add("name", "Give a name of 1 to %d characters.".formatted(LONGEST_NAME));
        }
    }

    private static void checkNumbers(int holdout, int window, FieldErrors errors) {
        if (holdout < 0 || holdout > MOST_HOLDOUT) {
            errors.add(
                    "holdout",
                    "Hold out between 0 and %d percent, not %d.".formatted(MOST_HOLDOUT, holdout));
        }
        if (window < 1 || window > LONGEST_WINDOW) {
            errors.add(
                    "windowDays",
                    "Orders count for 1 to %d days, not %d.".formatted(LONGEST_WINDOW, window));
        }
    }

    private static int given(@Nullable Integer given, int usual) {
        return given == null ? usual : given;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
