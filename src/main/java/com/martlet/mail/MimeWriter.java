package com.martlet.mail;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;

/** Writes a message in the form mail servers pass on. */
final class MimeWriter {

    private static final String UTF_8 = "UTF-8";

    private MimeWriter() {}

    static MimeMessage write(Session session, MailServer server, Message message, Instant now)
            throws MessagingException {
        var written = new WithItsOwnId(session, message.id());
        written.setFrom(sender(server, message));
        written.setRecipient(RecipientType.TO, new InternetAddress(message.to(), true));
        written.setSubject(message.subject(), UTF_8);
        written.setSentDate(Date.from(now));
        for (var header : message.headers().entrySet()) {
            written.setHeader(header.getKey(), header.getValue());
        }
        fill(written, message);
        written.saveChanges();
        return written;
    }

    private static InternetAddress sender(MailServer server, Message message) {
        var ownName = message.senderName();
        var name = ownName == null || ownName.isEmpty() ? server.senderName() : ownName;
        try {
            return new InternetAddress(server.senderAddress(), name, UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("Every JDK has UTF-8", impossible);
        }
    }

    private static void fill(MimeMessage written, Message message) throws MessagingException {
        var html = message.html();
        if (html == null) {
            written.setText(message.text(), UTF_8);
            return;
        }
        var plain = new MimeBodyPart();
        plain.setText(message.text(), UTF_8);
        var rich = new MimeBodyPart();
        rich.setText(html, UTF_8, "html");
        written.setContent(new MimeMultipart("alternative", plain, rich));
    }

    /** Keeps the id that the message was given. */
    private static final class WithItsOwnId extends MimeMessage {

        private final String id;

        WithItsOwnId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + ">");
        }
    }
}
