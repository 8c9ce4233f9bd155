package com.martlet.campaign.ui;

import com.martlet.base.ui.Texts;
import com.martlet.campaign.Campaign;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where the campaign stands, who has to act, and why oneself perhaps may not. */
class ApprovalLine extends Div {

    private final boolean mayApprove;

    /**
     * @param others who may approve beside the person in front
     */
    ApprovalLine(@Nullable Campaign campaign, Actor actor, List<String> others) {
        addClassNames("m-fields", "m-state-line");
        var isOwn = campaign != null && actor.email().equals(campaign.history().submittedBy());
        mayApprove = actor.may(Permission.SEND_CAMPAIGNS) && (!isOwn || others.isEmpty());
        if (campaign != null) {
            var words = new Span(words(campaign, actor, others));
            words.addClassName("m-quiet");
            add(CampaignWords.badge(campaign.state()), words);
        }
    }

    boolean mayApprove() {
        return mayApprove;
    }

    private String words(Campaign campaign, Actor actor, List<String> others) {
        var date = CampaignWords.date(campaign, actor.requireTenant().zone());
        var submitter = Objects.toString(campaign.history().submittedBy(), "-");
        return switch (campaign.state()) {
            case DRAFT -> Texts.of("campaign.line.draft");
            case WAITING_FOR_APPROVAL -> waiting(submitter, others);
            case APPROVED ->
                    Texts.of(
                            "campaign.line.approved",
                            Objects.toString(campaign.history().approvedBy(), "-"),
                            date);
            case SENDING -> Texts.of("campaign.line.sending", date);
            case SENT -> Texts.of("campaign.line.sent", date);
            case CANCELLED -> Texts.of("campaign.line.cancelled");
        };
    }

    private String waiting(String submitter, List<String> others) {
        if (mayApprove) {
            return others.isEmpty()
                    ? Texts.of("campaign.line.alone")
                    : Texts.of("campaign.line.yours", submitter);
        }
        return others.isEmpty()
                ? Texts.of("campaign.line.waiting", submitter)
                : Texts.of("campaign.line.others", submitter, others.getFirst());
    }
}
