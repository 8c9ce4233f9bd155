package com.martlet.campaign;

import com.martlet.base.Phrase;
import com.martlet.identity.Tenant;
import com.martlet.mail.Handover;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls another system for each customer. The header Idempotency-Key is the same each time; the
 * header Martlet-Signature holds the time and an HMAC of "time.body" with the tenant's secret.
 */
@Component
class WebhookCarrier implements Carrier {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int REQUEST_TIMEOUT = 408;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SafeAddress safety;
    private final WebhookKeys keys;
    private final Clock clock;
    private final PinnedCall line;

    @Autowired
    WebhookCarrier(SafeAddress safety, WebhookKeys keys, Clock clock) {
        this(
                safety,
                keys,
                clock,
                new PinnedCall((SSLSocketFactory) SSLSocketFactory.getDefault(), PATIENCE));
    }

    WebhookCarrier(SafeAddress safety, WebhookKeys keys, Clock clock, PinnedCall line) {
        this.safety = safety;
        this.keys = keys;
        this.clock = clock;
        this.line = line;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel instanceof Channel.Webhook;
    }

    @Override
    public Outcome carry(Tenant tenant, Letter letter, Handover handover) {
        var address = ((Channel.Webhook) letter.campaign().plan().channel()).address();
        try {
            var target = safety.find(address);
            return target.isPresent()
                    ? call(tenant, letter, address, target.get())
                    : new Outcome.Refused(Phrase.of("campaign.error.privateNetwork"));
        } catch (UnknownHostException unknown) {
            return new Outcome.Later(Phrase.of("campaign.error.host", address.getHost()));
        } catch (IOException failure) {
            return new Outcome.Later(Phrase.of("campaign.error.noAnswer", failure.getMessage()));
        }
    }

    private Outcome call(Tenant tenant, Letter letter, URI address, InetAddress target)
            throws IOException {
        var body = body(letter);
        var time = clock.instant().getEpochSecond();
        var hash = Hashing.hmac(keys.secret(tenant.id()), time + "." + body);
        var signature = "t=%d,v1=%s".formatted(time, HexFormat.of().formatHex(hash));
        var headers =
                Map.of(
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        letter.id(),
                        "Martlet-Signature",
                        signature);
        return outcome(line.post(address, target, headers, body));
    }

    private static Outcome outcome(int status) {
        if (status >= 200 && status < 300) {
            return new Outcome.Delivered();
        }
        var mayPass = status >= 500 || status == TOO_MANY_REQUESTS || status == REQUEST_TIMEOUT;
        var why = Phrase.of("campaign.error.answer", status);
        return mayPass ? new Outcome.Later(why) : new Outcome.Refused(why);
    }

    private static String body(Letter letter) {
        var json = JSON.createObjectNode().put("messageId", letter.id());
        json.put("campaign", letter.campaign().slug())
                .put("variant", letter.variant().name())
                .put("customerId", letter.customer().customerId())
                .put("address", letter.address())
                .put("subject", letter.subject())
                .put("text", letter.text())
                .put("optOutUrl", letter.optOut().toString());
        return json.toString();
    }
}
