package com.martlet.campaign.ui;

import com.martlet.base.ui.Texts;
import com.martlet.campaign.Campaign;
import com.martlet.campaign.CampaignState;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Says that e-mails have nowhere to go yet, and who can mend it. */
class MailServerHint extends Div {

    static final String LACKING = "campaign.mail.lacking";
    private static final String SETTINGS = "platform/mail";

    MailServerHint() {
        addClassNames("m-warned", "m-mail-hint");
        getElement().setAttribute("role", "status");
    }

    /**
     * @param isLacking whether a mail server would be needed and none is set
     */
    void show(Actor actor, @Nullable Campaign campaign, boolean isLacking) {
        removeAll();
        setVisible(isLacking && (campaign == null || !campaign.state().isFinished()));
        if (isVisible()) {
            add(new Span(Texts.of(isGoing(campaign) ? "campaign.mail.waits" : LACKING)));
            add(actor.may(Permission.MANAGE_PLATFORM) ? link() : new Span(who()));
        }
    }

    private static boolean isGoing(@Nullable Campaign campaign) {
        return campaign != null && campaign.state() == CampaignState.SENDING;
    }

    private static String who() {
        return Texts.of("campaign.mail.who");
    }

    private static Anchor link() {
        var link = new Anchor(SETTINGS, Texts.of("campaign.mail.set"));
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
