package com.martlet.campaign;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.PurchaseService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Computes what came of a campaign from what its customers bought. */
@Component
class Measure {

    private final OutboxReading outbox;
    private final PurchaseService purchases;
    private final TenantTransactions transactions;
    private final TenantTime time;

    Measure(
            OutboxReading outbox,
            PurchaseService purchases,
            TenantTransactions transactions,
            TenantTime time) {
        this.outbox = outbox;
        this.purchases = purchases;
        this.transactions = transactions;
        this.time = time;
    }

    /** Empty when nobody could be reached. */
    Optional<Measured> measured(Tenant tenant, Campaign campaign, long dataVersion) {
        var exposures = exposures(tenant, campaign);
        return exposures.isEmpty()
                ? Optional.empty()
                : Optional.of(measured(tenant, campaign, dataVersion, exposures));
    }

    /** Rows that come while it is measured are not noted, so that the next run looks again. */
    private Measured measured(
            Tenant tenant, Campaign campaign, long dataVersion, Exposures exposures) {
        var window = Duration.ofDays(campaign.plan().windowDays());
        var loads = loads(tenant, exposures.first(), exposures.last().plus(window));
        return new Measured(result(tenant, campaign, dataVersion, exposures), loads);
    }

    /** Of which loads the days are that a result was measured from. */
    String loads(Tenant tenant, CampaignResult result) {
        return loads(tenant, result.from(), result.until());
    }

    private String loads(Tenant tenant, Instant from, Instant until) {
        return purchases.loads(tenant, from, until);
    }

    private Exposures exposures(Tenant tenant, Campaign campaign) {
        var exposures = new Exposures();
        transactions.readInTenant(
                tenant.id(),
                () -> {
                    outbox.exposures(tenant.id(), campaign.id(), exposures);
                    return exposures;
                });
        return exposures;
    }

    private CampaignResult result(
            Tenant tenant, Campaign campaign, long dataVersion, Exposures exposures) {
        var window = Duration.ofDays(campaign.plan().windowDays());
        var sums = sums(tenant, campaign, dataVersion, exposures);
        var holdout = sums.getFirst();
        var variants = sums.subList(1, sums.size());
        var control = campaign.plan().holdoutPercent() > 0 ? holdout : null;
        var until = exposures.last().plus(window);
        var now = time.now(tenant);
        return new CampaignResult(
                dataVersion,
                now.toInstant(),
                exposures.first(),
                until,
                now.toLocalDate().isAfter(until.atZone(tenant.zone()).toLocalDate()),
                control == null ? null : holdout.result("", null),
                together(variants).result("", control),
                results(campaign, variants, control == null ? variants.getFirst() : control));
    }

    /** The holdout first, then the variants. */
    private List<ArmSums> sums(
            Tenant tenant, Campaign campaign, long dataVersion, Exposures exposures) {
        var window = Duration.ofDays(campaign.plan().windowDays());
        var sums = new ArrayList<ArmSums>();
        for (var arm = 0; arm <= campaign.plan().variants().size(); arm++) {
            sums.add(new ArmSums());
        }
        exposures
                .groups()
                .forEach(
                        (group, customers) -> {
                            var arm = sums.get(group.arm());
                            arm.addCustomers(customers.getLongCardinality());
                            purchases
                                    .within(
                                            tenant,
                                            new CustomerSet(customers, dataVersion),
                                            group.from(),
                                            group.from().plus(window))
                                    .forEach(arm::add);
                        });
        return sums;
    }

    private static ArmSums together(List<ArmSums> variants) {
        var all = new ArmSums();
        variants.forEach(all::add);
        return all;
    }

    private static List<ArmResult> results(
            Campaign campaign, List<ArmSums> variants, ArmSums control) {
        var results = new ArrayList<ArmResult>();
        for (var index = 0; index < variants.size(); index++) {
            var sums = variants.get(index);
            var name = campaign.plan().variants().get(index).name();
            results.add(sums.result(name, sums == control ? null : control));
        }
        return results;
    }
}
