package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.EMAIL;
import static com.martlet.campaign.CampaignFixture.draft;
import static com.martlet.campaign.CampaignFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.martlet.base.Phrase;
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
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who gets what, and that nobody gets it twice or is lost. */
@MartletTest
class DispatchTest {

    @Autowired private ApplicationContext context;
    @Autowired private CampaignService campaigns;
    @Autowired private SuppressionService suppressions;
    @Autowired private TenantTransactions transactions;
    @Autowired private OutboxReading reading;

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
    void sendsEachCustomerOneLetterWithTheirValues() {
        scene.shop()
                .guest(Guest.consenting("C1").named("한나"))
                .guest(Guest.consenting("C2").named(null))
                .publish(context);
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));

        scene.tick();
        scene.tick();

        assertThat(carrier.customers()).containsExactlyInAnyOrder("C1", "C2");
        assertThat(carrier.letters)
                .extracting(Letter::subject)
                .containsExactlyInAnyOrder("(광고) 한나께 드리는 A", "(광고) 고객님께 드리는 A");
        assertThat(carrier.letters.getFirst().text())
                .startsWith("모든 상품 할인입니다.")
                .contains("누리 상점", "02-123-4567", "무료로 수신을 거부", "https://shop.test/u/");
        var done = scene.fall();
        assertThat(done.state()).isEqualTo(CampaignState.SENT);
        assertThat(done.history().startedAt()).isEqualTo(scene.clock.instant());
        assertThat(done.history().audience()).isEqualTo(2);
    }

    @Test
    void sendsNothingThatNobodyApprovedOrThatIsNotDue() {
        scene.shop().guests("C", 2).publish(context);
        campaigns.create(tenant, martlet, draft("draft", EMAIL));
        campaigns.create(tenant, martlet, draft("waiting", EMAIL));
        campaigns.submit(tenant, martlet, "waiting");
        var later = LocalDateTime.of(2026, 9, 2, 10, 30);
        scene.approve(draft("later", EMAIL, List.of(variant("A", 100)), 0, later));

        scene.tick();
        assertThat(carrier.letters).isEmpty();
        scene.clock.set("2026-09-02T10:30:00");
        scene.tick();

        assertThat(carrier.letters)
                .hasSize(2)
                .allMatch(letter -> letter.campaign().slug().equals("later"));
    }

    @Test
    void losesNobodyWhileTheServerIsAway() {
        scene.shop().guests("C", 20).publish(context);
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        carrier.isDown = true;
        scene.tick();
        scene.tick();
        assertThat(scene.trouble())
                .containsExactly(Phrase.of("campaign.error.noAnswer", "away"))
                .allMatch(why -> why.in(Locale.KOREAN).equals("응답이 없습니다: away"));
        carrier.isDown = false;

        scene.tick();

        assertThat(carrier.customers()).hasSize(20).doesNotHaveDuplicates();
    }

    /** Ten times a process dies between the other side's yes and our mark. */
    @Test
    void repeatsAfterACrashOnlyTheLetterInHandAndWithItsId() {
        scene.shop().guests("C", 40).publish(context);
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 50), variant("B", 50)), 10, null));
        var hasty =
                new Machinery(
                        context, scene.clock, Machinery.settings(Duration.ofMillis(1)), carrier);
        hasty.dispatcher.startDue(tenant);
        IntStream.rangeClosed(1, 10).forEach(crash -> carrier.diesAfter.add(crash * 3));

        for (var crash = 1; crash <= 10; crash++) {
            assertThatThrownBy(() -> hasty.sender.sendWaiting(tenant))
                    .isInstanceOf(RecordingCarrier.Killed.class);
        }
        while (scene.fall().state() != CampaignState.SENT) {
            hasty.sender.sendWaiting(tenant);
        }

        var waiting =
                scene.recipients(MessageState.SENT).stream().map(Recipient::customerId).toList();
        assertThat(new HashSet<>(carrier.customers())).hasSameElementsAs(waiting);
        assertThat(carrier.letters).hasSize(waiting.size() + 10);
        assertThat(new HashSet<>(carrier.letters.stream().map(Letter::id).toList()))
                .as("the other side sees each message once by its id")
                .hasSize(waiting.size());
        assertThat(scene.recipients(MessageState.HELD_OUT)).isNotEmpty();
    }

    @Test
    void triesLaterWhatMayPassAndGivesUpInTheEnd() {
        scene.shop()
                .guest(Guest.consenting("busy"))
                .guest(Guest.consenting("gone"))
                .publish(context);
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        var busy = Phrase.of("campaign.error.answer", 503);
        var gone = Phrase.of("campaign.error.mail", "550 no such box");
        carrier.answers.put("busy", new Outcome.Later(busy));
        carrier.answers.put("gone", new Outcome.Refused(gone));

        scene.tick();
        scene.tick();
        assertThat(carrier.customers()).as("not before its time").hasSize(2);
        scene.clock.set("2026-09-02T10:01:00");
        scene.tick();
        scene.clock.set("2026-09-02T10:03:00");
        scene.tick();
        scene.clock.set("2026-09-02T18:00:00");
        scene.tick();

        assertThat(carrier.customers()).containsExactlyInAnyOrder("gone", "busy", "busy", "busy");
        assertThat(scene.recipients(MessageState.FAILED))
                .extracting(Recipient::customerId, Recipient::error)
                .containsExactlyInAnyOrder(
                        tuple("busy", busy.english()), tuple("gone", gone.english()));
        assertThat(scene.fall().state()).isEqualTo(CampaignState.SENT);
    }

    @Test
    void stopsWhenACampaignIsCancelled() {
        scene.shop().guests("C", 20).publish(context);
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        carrier.before =
                () -> {
                    if (carrier.letters.size() == 3) {
                        campaigns.cancel(tenant, martlet, "fall");
                    }
                };

        scene.tick();

        assertThat(carrier.letters).as("the batch in hand, then nothing").hasSize(7);
        assertThat(scene.fall().state()).isEqualTo(CampaignState.CANCELLED);
    }

    @Test
    void sendsByTheDayAHistoricalTenantIsAt() {
        scene.shop().guests("C", 1).publish(context);
        var past =
                new Tenant(
                        tenant.id(),
                        tenant.slug(),
                        tenant.name(),
                        tenant.zone(),
                        tenant.currency(),
                        tenant.language(),
                        LocalDate.of(2020, 10, 26));
        scene.approve(
                draft(
                        "fall",
                        EMAIL,
                        List.of(variant("A", 100)),
                        0,
                        LocalDateTime.of(2020, 10, 26, 9, 0)));

        scene.machinery.tick(past);

        assertThat(carrier.letters).hasSize(1);
        assertThat(scene.fall().history().startedAt())
                .isEqualTo(SetClock.seoul("2020-10-26T10:00:00"));
    }

    @Test
    void hidesTheOutboxFromOtherTenants() {
        scene.shop().guests("C", 1).publish(context);
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
        scene.tick();
        var campaign = scene.fall().id();
        var other = new TestPeople(context).aTenant();

        assertThat(
                        transactions.readInTenant(
                                other.id(), () -> reading.tally(tenant.id(), campaign)))
                .isEmpty();
        assertThat(suppressions.list(other, Actor.martlet(other))).isEmpty();
    }
}
