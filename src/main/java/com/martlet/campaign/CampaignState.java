package com.martlet.campaign;

import com.martlet.base.Labelled;
import java.util.Locale;

/** Where a campaign is between an idea and its end. */
public enum CampaignState implements Labelled {
    /** Being written; may be changed. */
    DRAFT,
    /** Handed in; somebody with the right to send has to look at it. */
    WAITING_FOR_APPROVAL,
    /** Goes out at its time. */
    APPROVED,
    /** Its audience is fixed; messages are on their way. */
    SENDING,
    /** Every message has gone out, failed, or was left out. */
    SENT,
    /** Stopped by a person; what had gone out stays counted. */
    CANCELLED;

    /** Whether it may still be written anew. */
    public boolean isChangeable() {
        return this == DRAFT || this == WAITING_FOR_APPROVAL || this == APPROVED;
    }

    public boolean isFinished() {
        return this == SENT || this == CANCELLED;
    }

    /** Whether its audience is fixed, so that there is something to measure. */
    public boolean hasStarted() {
        return this == SENDING || this == SENT;
    }

    @Override
    public String labelKey() {
        return "campaign.state." + name().toLowerCase(Locale.ROOT);
    }
}
