package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.EMAIL;
import static com.martlet.campaign.CampaignFixture.EVERYBODY;
import static com.martlet.campaign.CampaignFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.campaign.CampaignShop.Guest;
import com.martlet.demo.DemoFile;
import com.martlet.demo.DemoShop;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.segment.CustomerCards;
import com.martlet.segment.SegmentService;
import com.martlet.testing.MartletTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Real campaigns, and one planted in the demo shop, against an engine that shares no code. */
@MartletTest
class ExperimentTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 2);
    private static final int DAYS = 3;
    private static final int CUSTOMERS = 2_000;

    @Autowired private ApplicationContext context;
    @Autowired private CampaignService campaigns;
    @Autowired private CampaignResults results;

    @TempDir private Path folder;
    private Tenant tenant;
    private CampaignShop shop;

    @BeforeEach
    void openAShop() {
        tenant = new TestPeople(context).aTenant();
        CampaignFixture.keepEverybody(tenant, context);
        shop = new CampaignShop(tenant, LocalDate.of(2017, 1, 1));
    }

    @Test
    void measuresThreeCampaignsOfTheCompleteJourney() throws IOException, SQLException {
        var data = System.getenv("MARTLET_SAMPLE_DATA");
        assumeTrue(data != null, "MARTLET_SAMPLE_DATA is unset");
        var source = Path.of(data, "complete_journey");
        var targeted = new HashMap<String, Set<String>>();
        var households = new HashSet<String>();
        for (var row : rows(source.resolve("campaigns.csv"))) {
            targeted.computeIfAbsent(row[0], key -> new HashSet<>()).add(row[1]);
            if (households.add(row[1])) {
                shop.guest(Guest.consenting(row[1]));
            }
        }
        for (var row : rows(source.resolve("coupon_redemptions.csv"))) {
            if (Set.of("8", "13", "18").contains(row[2])) {
                shop.sale(row[0], SetClock.seoul(row[3] + "T12:00:00"), 1);
            }
        }
        shop.publish(context);
        record("8", LocalDate.of(2017, 5, 8), 49, targeted.get("8"), households);
        record("13", LocalDate.of(2017, 8, 8), 48, targeted.get("13"), households);
        record("18", LocalDate.of(2017, 10, 30), 56, targeted.get("18"), households);

        results.measureAll(tenant, 1);

        assertRedeemed(source, "8", 1_076, 158, 372);
        assertRedeemed(source, "13", 1_077, 196, 629);
        assertRedeemed(source, "18", 1_133, 214, 653);
    }

    private void assertRedeemed(Path source, String campaign, int customers, int buyers, int orders)
            throws SQLException {
        var result = results.report(tenant, Actor.martlet(tenant), "c" + campaign).result();
        var answer =
                ExperimentOracle.ask(
                        """
                        select h.household_id in (select household_id from '%1$s/campaigns.csv'
                                where campaign_id = %2$s) as treated,
                            count(*)::double as n,
                            count(*) filter (h.household_id in (
                                select household_id from '%1$s/coupon_redemptions.csv'
                                where campaign_id = %2$s))::double as x
                        from (select distinct household_id from '%1$s/campaigns.csv') as h
                        group by 1
                        """
                                .formatted(source, campaign));
        assertThat(result.treated().customers()).isEqualTo(customers).isEqualTo(answer.treated());
        assertThat(result.treated().conversions()).isEqualTo(buyers).isEqualTo(answer.buyers());
        assertThat(result.treated().orders()).isEqualTo(orders);
        assertThat(result.holdout().customers()).isEqualTo(answer.control());
        assertThat(result.holdout().conversions()).as("nobody untargeted redeemed").isZero();
        assertInterval(result, answer);
    }

    @Test
    void findsTheEffectPlantedInTheDemoShop() throws IOException, SQLException {
        var orders = folder.resolve("orders.csv");
        var assignment = new Assignment(tenant.id(), "planted", 30, List.of(100));
        var customers = customers();
        var lines = new ArrayList<String>(List.of("customer_id,amount"));
        buyAsUsual(customers, lines);
        for (var number = 0; number < CUSTOMERS; number++) {
            var customer = customers.get(number);
            if (number % 10 == 0 && assignment.armOf(customer) == 1) {
                buy(customer, FIRST.atTime(20, 0, number % 60).toString(), 5_000, lines);
            }
        }
        Files.write(orders, lines);
        shop.publish(context);
        var arms = new ArrayList<String>(List.of("customer_id,treated"));
        var treated = new HashSet<String>();
        customers.forEach(
                customer -> {
                    var isTreated = assignment.armOf(customer) == 1;
                    arms.add(customer + "," + isTreated);
                    if (isTreated) {
                        treated.add(customer);
                    }
                });
        Files.write(folder.resolve("arms.csv"), arms);
        record("planted", FIRST, DAYS, treated, new HashSet<>(customers));

        results.measureAll(tenant, 1);

        var result = results.report(tenant, Actor.martlet(tenant), "cplanted").result();
        var answer =
                ExperimentOracle.ask(
                        """
                        select treated, count(*)::double as n,
                            count(*) filter (customer_id in (
                                select customer_id from '%1$s/orders.csv'))::double as x
                        from '%1$s/arms.csv' group by 1
                        """
                                .formatted(folder));
        assertThat(result.treated().customers()).isEqualTo(answer.treated());
        assertThat(result.treated().conversions()).isEqualTo(answer.buyers());
        assertThat(result.holdout().customers()).isEqualTo(answer.control());
        assertThat(result.holdout().conversions()).isEqualTo(answer.controlBuyers()).isPositive();
        assertInterval(result, answer);
        assertThat(result.treated().conversionLift().isSignificant()).isTrue();
        assertThat(result.treated().conversionLift().low()).isPositive();
    }

    private static void assertInterval(CampaignResult result, ExperimentOracle.Answer answer) {
        var lift = result.treated().conversionLift();
        assertThat(lift.low()).isCloseTo(answer.low(), within(1e-9));
        assertThat(lift.high()).isCloseTo(answer.high(), within(1e-9));
    }

    private List<String> customers() {
        var ids = new ArrayList<String>();
        for (var number = 1; number <= CUSTOMERS; number++) {
            ids.add("C%06d".formatted(number));
        }
        ids.forEach(id -> shop.guest(Guest.consenting(id)));
        return ids;
    }

    /** What the demo shop's own customers buy in these days. */
    private void buyAsUsual(List<String> customers, List<String> lines) {
        var known = new HashSet<>(customers);
        var demo = DemoShop.endingOn(DemoShop.SEED, FIRST.plusDays(DAYS));
        for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            var file = new StringBuilder();
            demo.write(DemoFile.PURCHASES, day, file);
            for (var line : file.toString().lines().skip(1).toList()) {
                var cells = line.split(",");
                if (cells.length == 14
                        && known.contains(cells[2])
                        && cells[11].equals("completed")) {
                    buy(cells[2], day + "T12:00:00", Long.parseLong(cells[9]), lines);
                }
            }
        }
    }

    private void buy(String customer, String at, long amount, List<String> lines) {
        shop.sale(customer, SetClock.seoul(at), amount);
        lines.add(customer + "," + amount);
    }

    /** A campaign that another system sent: who got it is known. */
    private void record(
            String id, LocalDate day, int days, Set<String> treated, Set<String> audience) {
        var martlet = Actor.martlet(tenant);
        var slug = "c" + id;
        campaigns.create(
                tenant,
                martlet,
                new CampaignDraft(
                        slug, id, EVERYBODY, EMAIL, List.of(variant("A", 100)), 30, days, null));
        var start = SetClock.seoul(day + "T00:00:00");
        var transactions = context.getBean(TenantTransactions.class);
        var rows = new ArrayList<OutboxRow>();
        var ordinals = ordinals();
        for (var one : audience) {
            var arm = treated.contains(one) ? 1 : 0;
            var state = arm == 1 ? MessageState.SENT : MessageState.HELD_OUT;
            rows.add(new OutboxRow(one, ordinals.get(one), arm, state, null, start));
        }
        var campaign = campaigns.load(tenant.id(), slug);
        transactions.inTenant(
                tenant.id(),
                () -> {
                    var rowsOf = context.getBean(CampaignRepository.class);
                    var row = rowsOf.lock(tenant.id().value(), slug).orElseThrow();
                    row.approve("martlet", start);
                    row.start(start, audience.size(), 1);
                    row.become(CampaignState.SENT, start);
                    rowsOf.saveAndFlush(row);
                    context.getBean(Outbox.class).add(tenant.id(), campaign.id(), rows);
                });
    }

    private HashMap<String, Integer> ordinals() {
        var ordinals = new HashMap<String, Integer>();
        var members = context.getBean(SegmentService.class).resolve(tenant, EVERYBODY);
        context.getBean(CustomerCards.class)
                .forEach(tenant, members, card -> ordinals.put(card.customerId(), card.ordinal()));
        return ordinals;
    }

    private static List<String[]> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split(",")).toList();
    }
}
