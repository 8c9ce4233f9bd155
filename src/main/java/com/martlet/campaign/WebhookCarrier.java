package com.martlet.campaign;

import com.martlet.base.Phrase;
import com.martlet.identity.Tenant;
import com.martlet.mail.Handover;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
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
    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    WebhookCarrier(SafeAddress safety, WebhookKeys keys, Clock clock) {
        this.safety = safety;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel instanceof Channel.Webhook;
    }

    @Override
    public Outcome carry(Tenant tenant, Letter letter, Handover handover) {
        var address = ((Channel.Webhook) letter.campaign().plan().channel()).address();
        try {
            return safety.isAllowed(address)
                    ? call(tenant, letter, address)
                    : new Outcome.Refused(Phrase.of("campaign.error.privateNetwork"));
        } catch (UnknownHostException unknown) {
            return new Outcome.Later(Phrase.of("campaign.error.host", address.getHost()));
        } catch (IOException failure) {
            return new Outcome.Later(Phrase.of("campaign.error.noAnswer", failure.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Later(Phrase.of("campaign.error.stopped"));
        }
    }

    private Outcome call(Tenant tenant, Letter letter, URI address)
            throws IOException, InterruptedException {
        var body = body(letter);
        var time = clock.instant().getEpochSecond();
        var signature = Hashing.hmac(keys.secret(tenant.id()), time + "." + body);
        var request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", letter.id())
                        .header(
                                "Martlet-Signature",
                                "t=%d,v1=%s".formatted(time, HexFormat.of().formatHex(signature)))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return outcome(http.send(request, BodyHandlers.discarding()).statusCode());
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
