package com.martlet.mail;

import com.martlet.mail.MailServers.Account;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;

/** Hands one message to one server. */
record Smtp(Clock clock) {

    private static final int FIRST_LASTING_REPLY = 500;

    Delivery send(Account account, Message message) {
        return send(account, message, Handover.UNWATCHED);
    }

    Delivery send(Account account, Message message, Handover handover) {
        if (!CheckedMailServer.isAddress(message.to())) {
            return new Delivery.Refused("This is no e-mail address");
        }
        var server = account.server();
        var session = SmtpSession.open(server);
        try (var transport = new CarefulTransport(session, handover)) {
            connect(transport, account);
            return transmit(transport, MimeWriter.write(session, server, message, clock.instant()));
        } catch (MessagingException failed) {
            throw new MailFailed(TroubleFinder.find(failed), server.name(), failed);
        }
    }

    private static void connect(Transport transport, Account account) throws MessagingException {
        var server = account.server();
        if (server.user().isEmpty()) {
            transport.connect();
        } else {
            transport.connect(server.host(), server.port(), server.user(), account.password());
        }
    }

    private static Delivery transmit(Transport transport, MimeMessage written)
            throws MessagingException {
        try {
            transport.sendMessage(written, written.getAllRecipients());
            return new Delivery.Accepted();
        } catch (SendFailedException failed) {
            return new Delivery.Refused(refusalOfAddress(failed));
        }
    }

    /** A reply of 5xx to the address is about this message; any other is about us. */
    private static String refusalOfAddress(SendFailedException failed) throws SendFailedException {
        for (Exception next = failed; next != null; next = next(next)) {
            if (next instanceof SMTPAddressFailedException address
                    && address.getReturnCode() >= FIRST_LASTING_REPLY) {
                return String.valueOf(address.getMessage()).strip();
            }
        }
        throw failed;
    }

    private static @Nullable Exception next(Exception failed) {
        return failed instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
