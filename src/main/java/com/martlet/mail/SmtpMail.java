package com.martlet.mail;

import com.martlet.identity.TenantId;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Sends through the server in the settings. */
@Component
class SmtpMail implements Mail {

    private final MailServers servers;
    private final Smtp smtp;

    SmtpMail(MailServers servers, Clock clock) {
        this.servers = servers;
        this.smtp = new Smtp(clock);
    }

    @Override
    public boolean isReady() {
        return servers.find().isPresent();
    }

    @Override
    public Delivery send(TenantId tenant, Message message, Handover handover) {
        return smtp.send(servers.account().orElseThrow(MailFailed::notSet), message, handover);
    }
}
