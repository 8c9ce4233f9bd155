package com.martlet.mail;

import com.martlet.audit.AuditTrail;
import com.martlet.base.UserError;
import com.martlet.home.SecretBox;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The settings of the mail server: for the platform administrator. */
@Service
public class MailServers {

    private static final String PURPOSE = "mail server";

    private final MailServerRepository servers;
    private final SecretBox secrets;
    private final AuditTrail trail;
    private final Clock clock;

    MailServers(MailServerRepository servers, SecretBox secrets, AuditTrail trail, Clock clock) {
        this.servers = servers;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    public Optional<MailServer> find() {
        return servers.find().map(MailServerEntity::server);
    }

    @Transactional
    public MailServer save(Actor actor, MailServerDraft draft) {
        actor.require(Permission.MANAGE_PLATFORM);
        var server = CheckedMailServer.of(draft);
        var row = servers.find().orElseGet(MailServerEntity::new);
        row.become(server, sealed(draft, row), clock.instant());
        trail.recordOnPlatform(
                actor,
                "mail_server.changed",
                server.name(),
                Map.of("security", server.security().name(), "sender", server.senderAddress()));
        servers.save(row);
        return server;
    }

    /** The server with its password, for who sends. */
    Optional<Account> account() {
        return servers.find().map(row -> new Account(row.server(), password(row)));
    }

    /** A server and the password it is opened with; empty when it asks for none. */
    record Account(MailServer server, String password) {
        @Override
        public String toString() {
            return "Account[" + server.name() + "]";
        }
    }

    private @Nullable String sealed(MailServerDraft draft, MailServerEntity row) {
        var password = draft.password();
        if (draft.user().isBlank()) {
            return null;
        }
        if (password != null && !password.isEmpty()) {
            return secrets.seal(password, PURPOSE);
        }
        return keptFor(draft, row);
    }

    /** A password goes to the server it was typed for, never to another one. */
    private static @Nullable String keptFor(MailServerDraft draft, MailServerEntity row) {
        var kept = row.sealedPassword();
        if (kept != null && !row.server().host().equals(draft.host().strip())) {
            throw new UserError("mail.error.otherHost");
        }
        return kept;
    }

    private String password(MailServerEntity row) {
        var sealed = row.sealedPassword();
        return sealed == null ? "" : secrets.open(sealed, PURPOSE);
    }
}
