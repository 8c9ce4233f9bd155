package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.EMAIL;
import static com.martlet.campaign.CampaignFixture.draft;
import static com.martlet.campaign.CampaignFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.campaign.CampaignShop.Guest;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.testing.MartletTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who is written to, when, and who is left out. */
@MartletTest
class AudienceTest {

    @Autowired private ApplicationContext context;
    @Autowired private SuppressionService suppressions;

    private DispatchScene scene;
    private RecordingCarrier carrier;
    private Tenant tenant;
    private Actor martlet;

    @BeforeEach
    void openAShop() {
        scene = new DispatchScene(context);
        carrier = scene.carrier;
        tenant = scene.tenant;
        martlet = scene.martlet;
    }

    @Test
    void leavesOutWhoMayNotBeWrittenToAndSaysWhy() {
        scene.shop()
                .guest(Guest.consenting("fine"))
                .guest(Guest.consenting("no-consent").withoutConsent())
                .guest(new Guest("unknown", "a", "a@b.test", null, null, null, null))
                .guest(Guest.consenting("no-address").at(" "))
                .guest(Guest.consenting("old").with("{\"consent_at\":\"2024-09-01\"}"))
                .guest(Guest.consenting("renewed").with("{\"consent_at\":\"2024-09-02\"}"))
                .guest(Guest.consenting("listed"))
                .guest(Guest.consenting("by-address").at("Box@Example.com"))
                .guest(Guest.consenting("opted-out"))
                .publish(context);
        suppressions.add(tenant, martlet, Suppression.Kind.CUSTOMER, "listed");
        suppressions.add(tenant, martlet, Suppression.Kind.ADDRESS, "BOX@example.com ");
        suppressions.unsubscribe(tenant, "opted-out", "summer");
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));

        scene.tick();

        assertThat(carrier.customers()).containsExactlyInAnyOrder("fine", "renewed");
        assertThat(scene.reasons())
                .isEqualTo(
                        new TreeMap<>(
                                Map.of(
                                        "by-address", Reason.SUPPRESSED,
                                        "listed", Reason.SUPPRESSED,
                                        "no-address", Reason.NO_ADDRESS,
                                        "no-consent", Reason.NO_CONSENT,
                                        "old", Reason.CONSENT_TOO_OLD,
                                        "opted-out", Reason.UNSUBSCRIBED,
                                        "unknown", Reason.NO_CONSENT)));
    }

    @Test
    void asksForTheConsentOfTheChannel() {
        scene.shop()
                .guest(new Guest("sms-only", "a", "a@b.test", "010-2", false, true, null))
                .guest(new Guest("mail-only", "a", "a@b.test", "010-3", true, false, null))
                .publish(context);
        var hook = new Channel.Webhook(PlanJson.address("https://example.com/x"), Consent.SMS);
        scene.approve(draft("fall", hook, List.of(variant("A", 100)), 0, null));

        scene.tick();

        assertThat(carrier.customers()).containsExactly("sms-only");
        assertThat(carrier.letters.getFirst().address()).isEqualTo("010-2");
        assertThat(carrier.letters.getFirst().text()).isEqualTo("모든 상품 할인입니다.");
    }

    @Test
    void waitsForTheMorningUnlessTheNightWasAgreedTo() {
        scene.shop()
                .guest(Guest.consenting("day"))
                .guest(Guest.consenting("night").with("{\"consent_night\": true}"))
                .publish(context);
        scene.clock.set("2026-09-02T21:00:00");
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));

        scene.tick();
        assertThat(carrier.customers()).containsExactly("night");
        scene.clock.set("2026-09-03T07:59:59");
        scene.tick();
        assertThat(carrier.customers()).containsExactly("night");
        assertThat(scene.fall().state()).isEqualTo(CampaignState.SENDING);
        scene.clock.set("2026-09-03T08:00:00");
        scene.tick();

        assertThat(carrier.customers()).containsExactly("night", "day");
        assertThat(scene.fall().state()).isEqualTo(CampaignState.SENT);
    }

    /** Started by day, but the server came back at night. */
    @Test
    void keepsTheNightQuietForMessagesThatAreLate() {
        scene.shop().guests("C", 3).publish(context);
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        carrier.isDown = true;
        scene.tick();
        carrier.isDown = false;
        scene.clock.set("2026-09-02T23:10:00");

        scene.tick();
        assertThat(carrier.letters).isEmpty();
        scene.clock.set("2026-09-03T08:00:00");
        scene.tick();

        assertThat(carrier.letters).hasSize(3);
    }

    @Test
    void asksTheSuppressionListAgainRightBeforeSending() {
        scene.shop().guest(Guest.consenting("C1")).publish(context);
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        scene.machinery.dispatcher.startDue(tenant);
        suppressions.unsubscribe(tenant, "C1", "summer");

        scene.machinery.sender.sendWaiting(tenant);

        assertThat(carrier.letters).isEmpty();
        assertThat(scene.reasons()).containsExactly(Map.entry("C1", Reason.UNSUBSCRIBED));
    }

    @Test
    void reachesNobodyMoreOftenThanAllowed() {
        scene.shop().guests("C", 3).publish(context);
        for (var slug : List.of("one", "two", "three")) {
            scene.approve(draft(slug, EMAIL, List.of(variant("A", 100)), 0, null));
            scene.tick();
        }
        assertThat(carrier.letters).hasSize(6);

        scene.clock.set("2026-09-09T10:00:01");
        scene.approve(draft("four", EMAIL, List.of(variant("A", 100)), 0, null));
        scene.tick();

        assertThat(carrier.letters).hasSize(9);
    }
}
