package com.martlet.mail;

import com.martlet.base.ExternalError.Retry;

/** Why a mail server took nothing. */
public enum MailTrouble {
    /** Nobody has set a mail server yet. */
    NOT_SET(Retry.IS_USELESS, "No mail server is set. A platform administrator can set one."),
    UNKNOWN_HOST(Retry.IS_USELESS, "The host %s is not known. Check its name."),
    NO_ANSWER(Retry.HELPS, "Nothing answers at %s. Check the port and the firewall."),
    TOO_SLOW(Retry.HELPS, "%s did not answer in time. Check the port and the firewall."),
    NO_STARTTLS(
            Retry.IS_USELESS,
            "%s does not offer STARTTLS. Choose another kind of encryption or port."),
    NO_TLS(Retry.IS_USELESS, "%s does not speak TLS at this port. Port 587 takes STARTTLS."),
    CERTIFICATE(
            Retry.IS_USELESS,
            "The certificate of %s is not trusted or is made out to another name."),
    SIGN_IN_REFUSED(Retry.IS_USELESS, "%s refuses this user and password. Check both."),
    SENDER_REFUSED(Retry.IS_USELESS, "%s takes no mail from this sender address."),
    /** It said "later", or it hung up. */
    BUSY(Retry.HELPS, "%s takes no mail at the moment. Try again later."),
    REFUSED(Retry.IS_USELESS, "%s refuses the mail.");

    private final Retry retry;
    private final String words;

    MailTrouble(Retry retry, String words) {
        this.retry = retry;
        this.words = words;
    }

    Retry retry() {
        return retry;
    }

    String at(String server) {
        return words.formatted(server);
    }
}
