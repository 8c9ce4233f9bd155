package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.EMAIL;
import static com.martlet.campaign.CampaignFixture.draft;
import static com.martlet.campaign.CampaignFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.serving.PurchaseService;
import com.martlet.testing.MartletTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What came of a campaign equals what was planted. */
@MartletTest
class ResultsTest {

    private static final Instant START = SetClock.seoul("2026-09-02T10:00:00");

    @Autowired private ApplicationContext context;
    @Autowired private CampaignService campaigns;

    private final SetClock clock = SetClock.at("2026-09-02T10:00:00");
    private final RecordingCarrier carrier = new RecordingCarrier();
    private Tenant tenant;
    private Actor martlet;
    private Machinery machinery;
    private CampaignShop shop;

    @BeforeEach
    void openAShop() {
        tenant = new TestPeople(context).aTenant();
        martlet = Actor.martlet(tenant);
        CampaignFixture.keepEverybody(tenant, context);
        machinery = new Machinery(context, clock, carrier);
        shop = new CampaignShop(tenant, LocalDate.of(2026, 9, 1)).guests("C", 200);
    }

    @Test
    void countsOrdersOfTheWindowInEachArm() {
        shop.publish(context);
        start(List.of(variant("A", 50), variant("B", 50)), 10);
        // Five days from the start count; whoever buys before, at the end or gives back does not.
        buy("C1", "2026-09-02T09:59:59", 1_000);
        buy("C2", "2026-09-02T10:00:00", 2_000);
        buy("C2", "2026-09-03T12:00:00", 500);
        buy("C3", "2026-09-07T09:59:59", 4_000);
        buy("C4", "2026-09-07T10:00:00", 8_000);
        shop.refund("C5", SetClock.seoul("2026-09-04T12:00:00"), 300);
        shop.publish(context);

        results().measureAll(tenant, 2);

        var result = report().result();
        var all = List.of(result.holdout(), result.variants().get(0), result.variants().get(1));
        assertThat(all.stream().mapToLong(ArmResult::customers).sum()).isEqualTo(200);
        assertThat(all.stream().mapToLong(ArmResult::conversions).sum()).isEqualTo(2);
        assertThat(all.stream().mapToLong(ArmResult::orders).sum()).isEqualTo(3);
        assertThat(all.stream().mapToDouble(arm -> arm.revenue().doubleValue()).sum())
                .isEqualTo(2_000 + 500 + 4_000 - 300);
        assertThat(result.from()).isEqualTo(START);
        assertThat(result.until()).isEqualTo(SetClock.seoul("2026-09-07T10:00:00"));
        assertThat(arm("C2", result).conversions()).isPositive();
        assertThat(arm("C3", result).conversions()).isPositive();
    }

    @Test
    void comparesEachArmWithTheHoldout() {
        shop.publish(context);
        start(List.of(variant("A", 50), variant("B", 50)), 20);
        var assignment = assignment();
        // Everybody with B buys for 100, nobody else does.
        IntStream.rangeClosed(1, 200)
                .mapToObj(number -> "C" + number)
                .filter(customer -> assignment.armOf(customer) == 2)
                .forEach(customer -> buy(customer, "2026-09-03T12:00:00", 100));
        shop.publish(context);

        results().measureAll(tenant, 2);

        var result = report().result();
        var heldOut = result.holdout().customers();
        var b = result.variants().get(1);
        assertThat(result.holdout().conversionLift()).isNull();
        assertThat(b.conversionRate()).isEqualTo(1);
        assertThat(b.conversionLift())
                .isEqualTo(
                        new Proportion(b.customers(), b.customers())
                                .minus(new Proportion(0, heldOut))
                                .orElseThrow());
        assertThat(b.revenueLift().difference()).isEqualTo(100);
        assertThat(result.variants().get(0).conversionLift().difference()).isZero();
        assertThat(result.treated().customers() + heldOut).isEqualTo(200);
        assertThat(result.treated().conversionLift().difference())
                .isCloseTo((double) b.customers() / (200 - heldOut), within(1e-12));
    }

    @Test
    void comparesWithTheFirstVariantWhereNobodyIsHeldOut() {
        shop.publish(context);
        start(List.of(variant("A", 50), variant("B", 50)), 0);

        results().measureAll(tenant, 1);

        var result = report().result();
        assertThat(result.holdout()).isNull();
        assertThat(result.treated().conversionLift()).isNull();
        assertThat(result.variants().get(0).conversionLift()).isNull();
        assertThat(result.variants().get(1).conversionLift()).isNotNull();
    }

    @Test
    void measuresAClosedWindowAgainForLateOrdersOnly() {
        shop.publish(context);
        start(List.of(variant("A", 100)), 0);
        buy("C1", "2026-09-03T12:00:00", 1_000);
        shop.publish(context);
        clock.set("2026-09-07T23:00:00");
        results().measureAll(tenant, 2);
        assertThat(report().result().isFinal()).as("the last day may lack hours").isFalse();

        clock.set("2026-09-08T03:00:00");
        assertThat(results().measureAll(tenant, 2)).isEqualTo(1);
        var closed = report().result();
        assertThat(closed.isFinal()).isTrue();
        assertThat(closed.treated().conversions()).isEqualTo(1);
        assertThat(results().measureAll(tenant, 3)).as("nothing new came").isZero();
        assertThat(report().result()).isEqualTo(closed);

        clock.set("2026-09-20T03:00:00");
        buy("C2", "2026-09-07T09:59:59", 500);
        buy("C2", "2026-09-06T09:00:00", 250);
        buy("C3", "2026-09-07T10:00:00", 8_000);
        shop.publish(context);

        assertThat(results().measureAll(tenant, 4)).isEqualTo(1);
        var late = report().result();
        // C1 once for 1,000; C2 twice for 750; C3 a second too late.
        assertThat(late.treated().conversions()).isEqualTo(2);
        assertThat(late.treated().orders()).isEqualTo(3);
        assertThat(late.treated().revenue()).isEqualByComparingTo("1750");
        assertThat(late.treated().conversionRate()).isEqualTo(2 / 200.0);
        assertThat(late.isFinal()).isTrue();
        assertThat(late.measuredAt()).isEqualTo(SetClock.seoul("2026-09-20T03:00:00"));
        assertThat(late.dataVersion()).isEqualTo(4);
        assertThat(results().measureAll(tenant, 5)).as("nothing new came").isZero();
        assertThat(report().result()).isEqualTo(late);
    }

    @Test
    void comesToTheSameFiguresWhenItsDaysAreLoadedAnew() {
        shop.publish(context);
        start(List.of(variant("A", 50), variant("B", 50)), 20);
        buy("C1", "2026-09-03T12:00:00", 1_000);
        buy("C9", "2026-09-04T12:00:00", 2_000);
        shop.publish(context);
        clock.set("2026-09-08T03:00:00");
        results().measureAll(tenant, 2);
        var before = report().result();

        shop.publish(context);

        assertThat(results().measureAll(tenant, 3)).isEqualTo(1);
        assertThat(report().result())
                .usingRecursiveComparison()
                .ignoringFields("dataVersion")
                .isEqualTo(before);
    }

    @Test
    void startsTheWindowOfWhoWaitsForTheMorningInTheMorning() {
        shop.publish(context);
        clock.set("2026-09-02T22:00:00");
        start(List.of(variant("A", 100)), 50);
        buy("C1", "2026-09-03T07:59:59", 1_000);
        buy("C2", "2026-09-08T07:59:59", 1_000);
        shop.publish(context);

        results().measureAll(tenant, 2);

        var result = report().result();
        assertThat(result.holdout().conversions() + result.treated().conversions()).isEqualTo(1);
        assertThat(result.until()).isEqualTo(SetClock.seoul("2026-09-08T08:00:00"));
    }

    @Test
    void tellsHowFarTheSendingHasCome() {
        shop.guest(CampaignShop.Guest.consenting("shy").withoutConsent()).publish(context);

        start(List.of(variant("A", 50), variant("B", 50)), 10);

        var report = report();
        assertThat(report.audience()).isEqualTo(201);
        assertThat(report.excluded()).containsExactly(java.util.Map.entry(Reason.NO_CONSENT, 1L));
        assertThat(report.sent()).isEqualTo(carrier.letters.size());
        assertThat(report.sent() + report.heldOut()).isEqualTo(200);
        assertThat(report.arms().stream().mapToLong(CampaignReport.ArmSending::customers).sum())
                .isEqualTo(200);
        assertThat(report.result()).isNull();
    }

    private void start(List<Variant> variants, int holdout) {
        campaigns.create(tenant, martlet, draft("fall", EMAIL, variants, holdout, null));
        campaigns.submit(tenant, martlet, "fall");
        campaigns.approve(tenant, martlet, "fall");
        machinery.tick(tenant);
    }

    private void buy(String customer, String at, long amount) {
        shop.sale(customer, SetClock.seoul(at), amount);
    }

    private Assignment assignment() {
        return Assignment.of(tenant.id(), campaigns.load(tenant.id(), "fall"));
    }

    private ArmResult arm(String customer, CampaignResult result) {
        var arm = assignment().armOf(customer);
        return arm == 0 ? result.holdout() : result.variants().get(arm - 1);
    }

    private CampaignReport report() {
        return results().report(tenant, martlet, "fall");
    }

    private CampaignResults results() {
        var transactions = context.getBean(TenantTransactions.class);
        var reading = context.getBean(OutboxReading.class);
        var time = new TenantTime(new TenantToday(clock), clock);
        var purchases = context.getBean(PurchaseService.class);
        return new CampaignResults(
                context.getBean(CampaignRepository.class),
                reading,
                context.getBean(ResultRepository.class),
                new Measure(reading, purchases, transactions, time),
                transactions);
    }
}
