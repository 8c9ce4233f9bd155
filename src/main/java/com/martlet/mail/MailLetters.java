package com.martlet.mail;

import com.martlet.audit.AuditTrail;
import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.identity.Letter;
import com.martlet.identity.Letters;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries the letters about accounts by mail. */
@Component
class MailLetters implements Letters {

    private final MailServers servers;
    private final Mail mail;

    MailLetters(MailServers servers, Mail mail) {
        this.servers = servers;
        this.mail = mail;
    }

    @Override
    public Optional<URI> site() {
        return servers.find().map(MailServer::site);
    }

    @Override
    public void send(Letter letter) {
        var id = UUID.randomUUID() + "@martlet";
        var message = Message.plain(id, letter.to(), letter.subject(), letter.text());
        switch (mail.send(AuditTrail.PLATFORM, message)) {
            case Delivery.Accepted accepted -> {}
            case Delivery.Refused refused ->
                    throw new ExternalError(
                            Retry.IS_USELESS, "mail.error.address", refused.reason());
        }
    }
}
