package com.martlet.campaign.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.ArmResult;
import com.martlet.campaign.CampaignResult;
import com.martlet.campaign.Estimate;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;

/** The result in one sentence, with no more certainty than there is. */
class Verdict extends Paragraph {

    Verdict(CampaignResult result) {
        addClassName("m-strong");
        setText(text(result));
    }

    private static String text(CampaignResult result) {
        var lift = result.treated().conversionLift();
        if (lift == null) {
            return Texts.of("campaign.verdict.noControl");
        }
        var more = Math.round(lift.difference() * result.treated().customers());
        return Texts.of(
                kind(lift),
                CampaignWords.signed(lift.difference()),
                CampaignWords.signed(lift.low()),
                CampaignWords.signed(lift.high()),
                Formats.current().number(Math.abs(more)),
                relative(result.holdout(), lift));
    }

    private static String kind(Estimate lift) {
        if (!lift.isSignificant()) {
            return "campaign.verdict.none";
        }
        return lift.difference() > 0 ? "campaign.verdict.more" : "campaign.verdict.fewer";
    }

    /** In percent of what the control group did. */
    private static String relative(@Nullable ArmResult holdout, Estimate lift) {
        var rate = holdout == null ? null : holdout.conversionRate();
        return rate == null || rate == 0
                ? Formats.MISSING
                : Formats.current().percent(lift.difference() / rate);
    }
}
