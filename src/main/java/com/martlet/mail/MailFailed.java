package com.martlet.mail;

import com.martlet.base.ExternalError;
import org.jspecify.annotations.Nullable;

/** The mail server was not reached, or takes nothing from us. */
public class MailFailed extends ExternalError {

    private final MailTrouble trouble;
    private final String server;

    MailFailed(MailTrouble trouble, String server, @Nullable Throwable cause) {
        super(trouble.retry(), cause, trouble.code(), server);
        this.trouble = trouble;
        this.server = server;
    }

    static MailFailed notSet() {
        return new MailFailed(MailTrouble.NOT_SET, "", null);
    }

    public MailTrouble trouble() {
        return trouble;
    }

    /** Host and port. */
    public String server() {
        return server;
    }

    /** The last words of the server or of the network, for whoever mends it. */
    public String technicalReason() {
        Throwable reason = this;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason == this ? "" : String.valueOf(reason.getMessage()).strip();
    }
}
