package com.martlet.mail;

import com.martlet.mail.MailServer.Security;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;

/** How one talks to a server: encrypted as said, and never waiting for ever. */
final class SmtpSession {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(30);

    private SmtpSession() {}

    static Session open(MailServer server) {
        var properties = new Properties();
        properties.put("mail.smtp.host", server.host());
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        properties.put("mail.smtp.from", server.senderAddress());
        properties.put("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        properties.put("mail.smtp.quitwait", "false");
        encrypt(properties, server.security());
        limit(properties);
        return Session.getInstance(properties);
    }

    /** STARTTLS is required, so that nobody in between can talk it away. */
    private static void encrypt(Properties properties, Security security) {
        var isTls = security == Security.TLS;
        var isStartTls = security == Security.STARTTLS;
        properties.put("mail.smtp.ssl.enable", String.valueOf(isTls));
        properties.put("mail.smtp.starttls.enable", String.valueOf(isStartTls));
        properties.put("mail.smtp.starttls.required", String.valueOf(isStartTls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.protocols", "TLSv1.2 TLSv1.3");
    }

    private static void limit(Properties properties) {
        var answering = String.valueOf(ANSWERING.toMillis());
        properties.put("mail.smtp.connectiontimeout", String.valueOf(CONNECTING.toMillis()));
        properties.put("mail.smtp.timeout", answering);
        properties.put("mail.smtp.writetimeout", answering);
    }
}
