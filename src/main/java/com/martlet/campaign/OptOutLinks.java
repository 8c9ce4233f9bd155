package com.martlet.campaign;

import com.martlet.identity.TenantId;
import com.martlet.mail.MailServer;
import com.martlet.mail.MailServers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Links by which one customer opts out, and nobody else: the address holds who and which campaign,
 * signed with the tenant's secret.
 */
@Component
class OptOutLinks {

    private static final Base64.Encoder WRITER = Base64.getUrlEncoder().withoutPadding();
    private static final int SIGNATURE_BYTES = 16;

    private final TenantKeys keys;
    private final CampaignSettings settings;
    private final MailServers servers;

    OptOutLinks(TenantKeys keys, CampaignSettings settings, MailServers servers) {
        this.keys = keys;
        this.servers = servers;
        this.settings = settings;
    }

    /** Whom a link is for. */
    record Ticket(TenantId tenant, String campaign, String customerId) {}

    URI link(Ticket ticket) {
        return address(token(ticket, keys.load(ticket.tenant())));
    }

    /** Looks as the others and is nobody's. */
    URI example() {
        return address("example");
    }

    private URI address(String token) {
        var site = servers.find().map(MailServer::site).orElse(settings.publicUrl());
        return URI.create(site.toString().replaceAll("/+$", "") + "/u/" + token);
    }

    /** The tenant a link claims to be of, not yet verified. */
    Optional<TenantId> tenant(String token) {
        return unverified(token).map(Ticket::tenant);
    }

    /** Empty for whatever this installation did not sign. */
    Optional<Ticket> read(String token) {
        return unverified(token)
                .filter(ticket -> isSame(token, token(ticket, keys.load(ticket.tenant()))));
    }

    private static String token(Ticket ticket, byte[] key) {
        var text =
                "%d/%s/%s"
                        .formatted(ticket.tenant().value(), ticket.campaign(), ticket.customerId());
        var signature = new byte[SIGNATURE_BYTES];
        System.arraycopy(Hashing.hmac(key, "opt-out/" + text), 0, signature, 0, SIGNATURE_BYTES);
        return WRITER.encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + "."
                + WRITER.encodeToString(signature);
    }

    private static Optional<Ticket> unverified(String token) {
        try {
            var text = Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]);
            var parts = new String(text, StandardCharsets.UTF_8).split("/", 3);
            return parts.length == 3
                    ? Optional.of(
                            new Ticket(new TenantId(Long.parseLong(parts[0])), parts[1], parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
