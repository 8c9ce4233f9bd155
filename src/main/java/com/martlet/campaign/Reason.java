package com.martlet.campaign;

/** Why a customer was left out, or has to wait. */
public enum Reason {
    /** Never agreed to this channel, or it is not known. */
    NO_CONSENT,
    /** Agreed more than two years ago and was not asked again. */
    CONSENT_TOO_OLD,
    /** No e-mail address or telephone number is known. */
    NO_ADDRESS,
    /** Somebody put the customer or the address on the suppression list. */
    SUPPRESSED,
    /** The customer opted out. */
    UNSUBSCRIBED,
    /** Enough campaigns reached the customer lately. */
    TOO_FREQUENT,
    /** Waits for the morning: the night needs a consent of its own. */
    QUIET_HOURS
}
