package com.martlet.mail;

import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sends a message that shows whether the mail server works. */
@Service
public class TestMail {

    private final Mail mail;
    private final AuditTrail trail;

    TestMail(Mail mail, AuditTrail trail) {
        this.mail = mail;
        this.trail = trail;
    }

    /**
     * @throws MailFailed when the server was not reached or takes nothing from us
     */
    public Delivery send(Actor actor, String to, String subject, String text) {
        actor.require(Permission.MANAGE_PLATFORM);
        trail.recordOnPlatform(actor, "mail.tested", to, Map.of());
        var id = UUID.randomUUID() + "@martlet";
        return mail.send(AuditTrail.PLATFORM, Message.plain(id, to, subject, text));
    }
}
