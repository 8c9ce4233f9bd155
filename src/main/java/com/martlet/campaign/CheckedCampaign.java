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
        if (segment.isEmpty()) {
            errors.add("segment", "campaign.error.noSegment");
        } else if (!segments.test(segment)) {
            errors.add("segment", "campaign.error.segment", segment);
        }
        var holdout = given(draft.holdoutPercent(), CampaignPlan.USUAL_HOLDOUT_PERCENT);
        var window = given(draft.windowDays(), CampaignPlan.USUAL_WINDOW_DAYS);
        checkNumbers(holdout, window, errors);
        ChannelCheck.check(draft.channel(), settings, errors);
        VariantsCheck.check(draft.variants(), draft.channel(), errors);
        errors.throwIfAny("campaign.error.notSaved");
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
            errors.add("slug", "campaign.error.slug", slug);
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add("name", "campaign.error.name", LONGEST_NAME);
        }
    }

    private static void checkNumbers(int holdout, int window, FieldErrors errors) {
        if (holdout < 0 || holdout > MOST_HOLDOUT) {
            errors.add("holdout", "campaign.error.holdout", MOST_HOLDOUT, holdout);
        }
        if (window < 1 || window > LONGEST_WINDOW) {
            errors.add("windowDays", "campaign.error.window", LONGEST_WINDOW, window);
        }
    }

    private static int given(@Nullable Integer given, int usual) {
        return given == null ? usual : given;
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
