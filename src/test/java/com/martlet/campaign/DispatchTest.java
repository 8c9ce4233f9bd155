package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.EMAIL;
import static com.martlet.campaign.CampaignFixture.draft;
import static com.martlet.campaign.CampaignFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.martlet.campaign.CampaignShop.Guest;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who gets what, and that nobody gets it twice or is lost. */
@MartletTest
class DispatchTest {

    private static final LocalDate YESTERDAY = LocalDate.of(2026, 9, 1);

    @Autowired private ApplicationContext context;
    @Autowired private CampaignService campaigns;
    @Autowired private SuppressionService suppressions;
    @Autowired private TenantTransactions transactions;
    @Autowired private OutboxReading reading;

    private final SetClock clock = SetClock.at("2026-09-02T10:00:00");
    private final RecordingCarrier carrier = new RecordingCarrier();
    private Tenant tenant;
    private Actor martlet;
    private Machinery machinery;

    @BeforeEach
    void openAShop() {
        tenant = new TestPeople(context).aTenant();
        martlet = Actor.martlet(tenant);
        CampaignFixture.keepEverybody(tenant, context);
        machinery = new Machinery(context, clock, carrier);
    }

    @Test
    void sendsEachCustomerOneLetterWithTheirValues() {
        shop().guest(Guest.consenting("C1").named("한나"))
                .guest(Guest.consenting("C2").named(null))
                .publish(context);
        approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));

        machinery.tick(tenant);
        machinery.tick(tenant);

        assertThat(carrier.customers()).containsExactlyInAnyOrder("C1", "C2");
        assertThat(carrier.letters)
                .extracting(Letter::subject)
                .containsExactlyInAnyOrder("(광고) 한나께 드리는 A", "(광고) 고객님께 드리는 A");
        assertThat(carrier.letters.getFirst().text())
                .startsWith("모든 상품 할인입니다.")
                .contains("누리 상점", "02-123-4567", "무료로 수신을 거부", "https://shop.test/u/");
        var done = campaigns.load(tenant.id(), "fall");
        assertThat(done.state()).isEqualTo(CampaignState.SENT);
        assertThat(done.history().startedAt()).isEqualTo(clock.instant());
        assertThat(done.history().audience()).isEqualTo(2);
    }

    @Test
    void sendsNothingThatNobodyApprovedOrThatIsNotDue() {
        shop().guests("C", 2).publish(context);
        campaigns.create(tenant, martlet, draft("draft", EMAIL));
        campaigns.create(tenant, martlet, draft("waiting", EMAIL));
        campaigns.submit(tenant, martlet, "waiting");
        var later = LocalDateTime.of(2026, 9, 2, 10, 30);
        approve(draft("later", EMAIL, List.of(variant("A", 100)), 0, later));

        machinery.tick(tenant);
        assertThat(carrier.letters).isEmpty();
        clock.set("2026-09-02T10:30:00");
        machinery.tick(tenant);

        assertThat(carrier.letters)
                .hasSize(2)
                .allMatch(letter -> letter.campaign().slug().equals("later"));
    }

    @Test
    void leavesOutWhoMayNotBeWrittenToAndSaysWhy() {
        shop().guest(Guest.consenting("fine"))
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
        approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));

        machinery.tick(tenant);

        assertThat(carrier.customers()).containsExactlyInAnyOrder("fine", "renewed");
        assertThat(reasons())
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
        shop().guest(new Guest("sms-only", "a", "a@b.test", "010-2", false, true, null))
                .guest(new Guest("mail-only", "a", "a@b.test", "010-3", true, false, null))
                .publish(context);
        var hook = new Channel.Webhook(PlanJson.address("https://example.com/x"), Consent.SMS);
        approve(draft("fall", hook, List.of(variant("A", 100)), 0, null));

        machinery.tick(tenant);

        assertThat(carrier.customers()).containsExactly("sms-only");
        assertThat(carrier.letters.getFirst().address()).isEqualTo("010-2");
        assertThat(carrier.letters.getFirst().text()).isEqualTo("모든 상품 할인입니다.");
    }

    @Test
    void waitsForTheMorningUnlessTheNightWasAgreedTo() {
        shop().guest(Guest.consenting("day"))
                .guest(Guest.consenting("night").with("{\"consent_night\": true}"))
                .publish(context);
        clock.set("2026-09-02T21:00:00");
        approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));

        machinery.tick(tenant);
        assertThat(carrier.customers()).containsExactly("night");
        clock.set("2026-09-03T07:59:59");
        machinery.tick(tenant);
        assertThat(carrier.customers()).containsExactly("night");
        assertThat(campaigns.load(tenant.id(), "fall").state()).isEqualTo(CampaignState.SENDING);
        clock.set("2026-09-03T08:00:00");
        machinery.tick(tenant);

        assertThat(carrier.customers()).containsExactly("night", "day");
        assertThat(campaigns.load(tenant.id(), "fall").state()).isEqualTo(CampaignState.SENT);
    }

    /** Started by day, but the server came back at night. */
    @Test
    void keepsTheNightQuietForMessagesThatAreLate() {
        shop().guests("C", 3).publish(context);
        approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        carrier.isDown = true;
        machinery.tick(tenant);
        carrier.isDown = false;
        clock.set("2026-09-02T23:10:00");

        machinery.tick(tenant);
        assertThat(carrier.letters).isEmpty();
        clock.set("2026-09-03T08:00:00");
        machinery.tick(tenant);

        assertThat(carrier.letters).hasSize(3);
    }

    @Test
    void losesNobodyWhileTheServerIsAway() {
        shop().guests("C", 20).publish(context);
        approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        carrier.isDown = true;
        machinery.tick(tenant);
        machinery.tick(tenant);
        assertThat(transactions.readInTenant(tenant.id(), () -> trouble()))
                .contains("The server is away.");
        carrier.isDown = false;

        machinery.tick(tenant);

        assertThat(carrier.customers()).hasSize(20).doesNotHaveDuplicates();
    }

    /** Ten times a process dies between the other side's yes and our mark. */
    @Test
    void repeatsAfterACrashOnlyTheLetterInHandAndWithItsId() {
        shop().guests("C", 40).publish(context);
        approve(draft("fall", EMAIL, List.of(variant("A", 50), variant("B", 50)), 10, null));
        var hasty =
                new Machinery(context, clock, Machinery.settings(Duration.ofMillis(1)), carrier);
        hasty.dispatcher.startDue(tenant);
        IntStream.rangeClosed(1, 10).forEach(crash -> carrier.diesAfter.add(crash * 3));

        for (var crash = 1; crash <= 10; crash++) {
            assertThatThrownBy(() -> hasty.sender.sendWaiting(tenant))
                    .isInstanceOf(RecordingCarrier.Killed.class);
        }
        while (campaigns.load(tenant.id(), "fall").state() != CampaignState.SENT) {
            hasty.sender.sendWaiting(tenant);
        }

        var waiting = recipients(MessageState.SENT).stream().map(Recipient::customerId).toList();
        assertThat(new HashSet<>(carrier.customers())).hasSameElementsAs(waiting);
        assertThat(carrier.letters).hasSize(waiting.size() + 10);
        assertThat(new HashSet<>(carrier.letters.stream().map(Letter::id).toList()))
                .as("the other side sees each message once by its id")
                .hasSize(waiting.size());
        assertThat(recipients(MessageState.HELD_OUT)).isNotEmpty();
    }

    @Test
    void triesLaterWhatMayPassAndGivesUpInTheEnd() {
        shop().guest(Guest.consenting("busy")).guest(Guest.consenting("gone")).publish(context);
        approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        carrier.answers.put("busy", new Outcome.Later("503"));
        carrier.answers.put("gone", new Outcome.Refused("550 no such box"));

        machinery.tick(tenant);
        machinery.tick(tenant);
        assertThat(carrier.customers()).as("not before its time").hasSize(2);
        clock.set("2026-09-02T10:01:00");
        machinery.tick(tenant);
        clock.set("2026-09-02T10:03:00");
        machinery.tick(tenant);
        clock.set("2026-09-02T18:00:00");
        machinery.tick(tenant);

        assertThat(carrier.customers()).containsExactlyInAnyOrder("gone", "busy", "busy", "busy");
        assertThat(recipients(MessageState.FAILED))
                .extracting(Recipient::customerId, Recipient::error)
                .containsExactlyInAnyOrder(tuple("busy", "503"), tuple("gone", "550 no such box"));
        assertThat(campaigns.load(tenant.id(), "fall").state()).isEqualTo(CampaignState.SENT);
    }

    @Test
    void asksTheSuppressionListAgainRightBeforeSending() {
        shop().guest(Guest.consenting("C1")).publish(context);
        approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        machinery.dispatcher.startDue(tenant);
        suppressions.unsubscribe(tenant, "C1", "summer");

        machinery.sender.sendWaiting(tenant);

        assertThat(carrier.letters).isEmpty();
        assertThat(reasons()).containsExactly(Map.entry("C1", Reason.UNSUBSCRIBED));
    }

    @Test
    void stopsWhenACampaignIsCancelled() {
        shop().guests("C", 20).publish(context);
        approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        carrier.before =
                () -> {
                    if (carrier.letters.size() == 3) {
                        campaigns.cancel(tenant, martlet, "fall");
                    }
                };

        machinery.tick(tenant);

        assertThat(carrier.letters).as("the batch in hand, then nothing").hasSize(7);
        assertThat(campaigns.load(tenant.id(), "fall").state()).isEqualTo(CampaignState.CANCELLED);
    }

    @Test
    void reachesNobodyMoreOftenThanAllowed() {
        shop().guests("C", 3).publish(context);
        for (var slug : List.of("one", "two", "three")) {
            approve(draft(slug, EMAIL, List.of(variant("A", 100)), 0, null));
            machinery.tick(tenant);
        }
        assertThat(carrier.letters).hasSize(6);

        clock.set("2026-09-09T10:00:01");
        approve(draft("four", EMAIL, List.of(variant("A", 100)), 0, null));
        machinery.tick(tenant);

        assertThat(carrier.letters).hasSize(9);
    }

    @Test
    void sendsByTheDayAHistoricalTenantIsAt() {
        shop().guests("C", 1).publish(context);
        var past =
                new Tenant(
                        tenant.id(),
                        tenant.slug(),
                        tenant.name(),
                        tenant.zone(),
                        tenant.currency(),
                        tenant.language(),
                        LocalDate.of(2020, 10, 26));
        approve(
                draft(
                        "fall",
                        EMAIL,
                        List.of(variant("A", 100)),
                        0,
                        LocalDateTime.of(2020, 10, 26, 9, 0)));

        machinery.tick(past);

        assertThat(carrier.letters).hasSize(1);
        assertThat(campaigns.load(tenant.id(), "fall").history().startedAt())
                .isEqualTo(SetClock.seoul("2020-10-26T10:00:00"));
    }

    @Test
    void hidesTheOutboxFromOtherTenants() {
        shop().guests("C", 1).publish(context);
        approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        machinery.tick(tenant);
        var campaign = campaigns.load(tenant.id(), "fall").id();
        var other = new TestPeople(context).aTenant();

        assertThat(
                        transactions.readInTenant(
                                other.id(), () -> reading.tally(tenant.id(), campaign)))
                .isEmpty();
        assertThat(suppressions.list(other, Actor.martlet(other))).isEmpty();
    }

    private CampaignShop shop() {
        return new CampaignShop(tenant, YESTERDAY);
    }

    private void approve(CampaignDraft draft) {
        campaigns.create(tenant, martlet, draft);
        campaigns.submit(tenant, martlet, draft.slug());
        campaigns.approve(tenant, martlet, draft.slug());
    }

    private String trouble() {
        return reading.lastTrouble(tenant.id(), campaigns.load(tenant.id(), "fall").id())
                .orElse("");
    }

    private Map<String, Reason> reasons() {
        var reasons = new TreeMap<String, Reason>();
        recipients(MessageState.EXCLUDED)
                .forEach(one -> reasons.put(one.customerId(), one.reason()));
        return reasons;
    }

    private List<Recipient> recipients(MessageState state) {
        var campaign = campaigns.load(tenant.id(), "fall").id();
        return transactions.readInTenant(
                tenant.id(), () -> reading.page(tenant.id(), campaign, state, -1));
    }
}
