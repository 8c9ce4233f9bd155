package com.martlet.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Talks to a server, and tells before the dot that ends a message. */
final class CarefulTransport extends SMTPTransport {

    private static final int FIRST_REFUSAL = 400;

    private final Handover handover;

    CarefulTransport(Session session, Handover handover) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.handover = handover;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        handover.begins();
        try {
            super.finishData();
        } catch (SMTPSendFailedException failed) {
            if (failed.getReturnCode() >= FIRST_REFUSAL) {
                handover.wasRefused();
            }
            throw failed;
        }
    }
}
