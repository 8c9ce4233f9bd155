package com.martlet.campaign;

import com.martlet.base.FieldErrors;
import com.martlet.base.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the texts of a campaign can be sent. */
final class VariantsCheck {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_SUBJECT = 200;

    private VariantsCheck() {}

    static void check(List<Variant> variants, @Nullable Channel channel, FieldErrors errors) {
        if (variants.isEmpty() || variants.size() > CampaignPlan.MOST_VARIANTS) {
            errors.add("variants", "campaign.error.variantCount", CampaignPlan.MOST_VARIANTS);
            return;
        }
        if (variants.stream().mapToInt(Variant::share).sum() != 100
                || variants.stream().anyMatch(variant -> variant.share() < 1)) {
            errors.add("variants", "campaign.error.shares");
        }
        if (variants.stream().map(Variant::name).distinct().count() < variants.size()) {
            errors.add("variants", "campaign.error.variantNames");
        }
        for (var number = 0; number < variants.size(); number++) {
            var needsSubject = channel instanceof Channel.Email;
            check(variants.get(number), "variants[%d]".formatted(number), needsSubject, errors);
        }
    }

    private static void check(
            Variant variant, String place, boolean needsSubject, FieldErrors errors) {
        if (variant.name().isBlank() || variant.name().length() > 60) {
            errors.add(place + ".name", "campaign.error.variantName");
        }
        if (needsSubject && variant.subject().isBlank()) {
            errors.add(place + ".subject", "campaign.error.noSubject");
        }
        if (variant.subject().length() > LONGEST_SUBJECT) {
            errors.add(place + ".subject", "campaign.error.subject", LONGEST_SUBJECT);
        }
        if (variant.text().isBlank() || variant.text().length() > LONGEST_TEXT) {
            errors.add(place + ".text", "campaign.error.text", LONGEST_TEXT);
        }
        checkVariables(place + ".subject", variant.subject(), errors);
        checkVariables(place + ".text", variant.text(), errors);
    }

    private static void checkVariables(String field, String text, FieldErrors errors) {
        try {
            Template.of(text);
        } catch (UserError wrong) {
            errors.add(field, wrong);
        }
    }
}
