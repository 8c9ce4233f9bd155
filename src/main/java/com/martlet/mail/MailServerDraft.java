package com.martlet.mail;

import com.martlet.mail.MailServer.Security;
import org.jspecify.annotations.Nullable;

/**
 * What a platform administrator says of the mail server.
 *
 * @param password null keeps the one that is set
 */
public record MailServerDraft(
        String host,
        int port,
        Security security,
        String user,
        @Nullable String password,
        String senderName,
        String senderAddress,
        String site) {

    @Override
    public String toString() {
        return "MailServerDraft[%s:%d]".formatted(host, port);
    }
}
