package com.martlet.mail;

import com.martlet.base.ExternalError.Retry;

/** Why a mail server took nothing. */
public enum MailTrouble {
    /** Nobody has set a mail server yet. */
    NOT_SET(Retry.IS_USELESS),
    UNKNOWN_HOST(Retry.IS_USELESS),
    NO_ANSWER(Retry.HELPS),
    TOO_SLOW(Retry.HELPS),
    NO_STARTTLS(Retry.IS_USELESS),
    NO_TLS(Retry.IS_USELESS),
    CERTIFICATE(Retry.IS_USELESS),
    SIGN_IN_REFUSED(Retry.IS_USELESS),
    SENDER_REFUSED(Retry.IS_USELESS),
    /** It said "later", or it hung up. */
    BUSY(Retry.HELPS),
    REFUSED(Retry.IS_USELESS);

    private final Retry retry;

    MailTrouble(Retry retry) {
        this.retry = retry;
    }

    Retry retry() {
        return retry;
    }

    /** The text that takes the server. */
    public String code() {
        return "mail.trouble." + name();
    }
}
