package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.draft;
import static com.martlet.campaign.CampaignFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Calls to another system: signed, repeated under the same key, and only to where they may go. */
@MartletTest
class WebhookTest {

    @Autowired private ApplicationContext context;
    @Autowired private WebhookKeys keys;

    @TempDir private static Path folder;
    private static SSLContext trust;

    private final List<String> asked = new ArrayList<>();
    private boolean isRebound;
    private HookServer server;
    private DispatchScene scene;
    private Machinery machinery;

    @BeforeAll
    static void makeKeys() throws Exception {
        trust = HookKeys.of("hook.invalid", folder);
    }

    @BeforeEach
    void openAShop() {
        server = new HookServer(trust.getServerSocketFactory());
        scene = new DispatchScene(context);
        useSettings(Machinery.settings(Duration.ofSeconds(60)));
    }

    @AfterEach
    void close() {
        server.close();
    }

    private void useSettings(CampaignSettings settings) {
        var safety = new SafeAddress(settings, this::lookUp);
        var line = new PinnedCall(trust.getSocketFactory(), Duration.ofSeconds(5));
        var carrier = new WebhookCarrier(safety, keys, scene.clock, line);
        machinery = new Machinery(context, scene.clock, settings, carrier);
    }

    private List<InetAddress> lookUp(String host) throws UnknownHostException {
        asked.add(host);
        return isRebound && asked.size() > 1
                ? List.of(InetAddress.getByName("192.0.2.1"))
                : List.of(InetAddress.getLoopbackAddress());
    }

    /** The name would lead elsewhere if it were asked again between the check and the call. */
    @Test
    void callsTheAddressThatWasChecked() {
        isRebound = true;
        send(1);

        tickAt("10:00");

        assertThat(asked).containsExactly("hook.invalid");
        assertThat(server.calls).hasSize(1);
        assertThat(state()).isEqualTo(CampaignState.SENT);
    }

    @Test
    void signsTimeAndBodyWithTheTenantsSecret() throws GeneralSecurityException {
        send(1);

        tickAt("10:00");

        var call = server.calls.getFirst();
        var time = scene.clock.instant().getEpochSecond();
        var mac = Mac.getInstance("HmacSHA256");
        var secret = secret(scene.tenant).getBytes(StandardCharsets.UTF_8);
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        var wanted = mac.doFinal((time + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(call.header("Martlet-Signature"))
                .isEqualTo("t=" + time + ",v1=" + HexFormat.of().formatHex(wanted));
        assertThat(call.body()).contains("\"customerId\":\"C1\"", "\"address\":\"C1@example.com\"");
        var other = new TestPeople(context).aTenant();
        assertThat(secret(other)).isNotEqualTo(secret(scene.tenant));
    }

    @Test
    void repeatsUnderTheSameKeyUntilItIsTaken() {
        server.says("503 Later", "429 Slowly", "200 OK");
        send(1);

        tickAt("10:00");
        assertThat(state()).isEqualTo(CampaignState.SENDING);
        tickAt("10:01");
        tickAt("10:03");
        tickAt("12:00");

        assertThat(keysSent()).hasSize(3).containsOnly(keysSent().getFirst());
        assertThat(scene.recipients(MessageState.SENT)).hasSize(1);
    }

    @Test
    void givesEachCustomerAKeyOfTheirOwn() {
        send(9);

        tickAt("10:00");

        assertThat(keysSent()).hasSize(9).doesNotHaveDuplicates();
    }

    @Test
    void givesUpAfterAFewAttempts() {
        server.says("500 Broken");
        send(1);

        for (var hour = 10; hour < 16; hour++) {
            tickAt(hour + ":00");
        }

        assertThat(server.calls).hasSize(3);
        assertThat(failed()).containsExactly(tuple("C1", "The other side answered 500."));
    }

    @Test
    void takesARedirectForARefusal() {
        server.says("307 Elsewhere\r\nLocation: http://127.0.0.1:" + server.port() + "/again");
        send(1);

        tickAt("10:00");

        assertThat(server.calls).hasSize(1);
        assertThat(failed()).containsExactly(tuple("C1", "The other side answered 307."));
    }

    @Test
    void callsNothingInsideWhereThatIsForbidden() {
        send(1);
        useSettings(SafeAddressTest.STRICT);

        tickAt("10:00");

        assertThat(server.calls).isEmpty();
        assertThat(failed())
                .containsExactly(tuple("C1", "The address leads into a private network."));
    }

    private void send(int customers) {
        scene.shop().guests("C", customers).publish(context);
        var address = URI.create("https://hook.invalid:" + server.port() + "/");
        var channel = new Channel.Webhook(address, Consent.EMAIL);
        scene.approve(draft("fall", channel, List.of(variant("A", 100)), 0, null));
    }

    private String secret(Tenant tenant) {
        return keys.show(tenant, Actor.martlet(tenant));
    }

    private void tickAt(String time) {
        scene.clock.set("2026-09-02T" + time + ":00");
        machinery.tick(scene.tenant);
    }

    private CampaignState state() {
        return scene.fall().state();
    }

    private List<String> keysSent() {
        return server.calls.stream().map(call -> call.header("Idempotency-Key")).toList();
    }

    private List<Tuple> failed() {
        return scene.recipients(MessageState.FAILED).stream()
                .map(one -> tuple(one.customerId(), one.error()))
                .toList();
    }
}
