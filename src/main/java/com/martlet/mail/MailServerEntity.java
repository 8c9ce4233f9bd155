package com.martlet.mail;

import com.martlet.mail.MailServer.Security;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row of mail_servers; the password is sealed. */
@Entity
@Table(name = "mail_servers")
class MailServerEntity {

    static final int ONLY = 1;

    @Id
    @Column(name = "server_id")
    private int id = ONLY;

    private String host;
    private int port;

    @Enumerated(EnumType.STRING)
    private Security security;

    private String userName;
    private @Nullable String sealedPassword;
    private String senderName;
    private String senderAddress;
    private String site;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    MailServerEntity() {}

    void become(MailServer server, @Nullable String sealed, Instant now) {
        host = server.host();
        port = server.port();
        security = server.security();
        userName = server.user();
        sealedPassword = sealed;
        senderName = server.senderName();
        senderAddress = server.senderAddress();
        site = server.site().toString();
        changedAt = now;
    }

    @Nullable String sealedPassword() {
        return sealedPassword;
    }

    MailServer server() {
        return new MailServer(
                host, port, security, userName, senderName, senderAddress, URI.create(site));
    }
}
