package com.martlet.campaign;

import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What came of campaigns: measured by each run until their window is closed, and again by the run
 * that brings late rows of its days.
 *
 * @see "src/docs/decisions/022-late-orders-change-a-closed-result.md"
 */
@Service
public class CampaignResults {

    private static final Set<CampaignState> MEASURED =
            Set.of(CampaignState.SENDING, CampaignState.SENT);

    private final CampaignRepository campaigns;
    private final OutboxReading outbox;
    private final ResultRepository results;
    private final Measure measure;
    private final TenantTransactions transactions;

    CampaignResults(
            CampaignRepository campaigns,
            OutboxReading outbox,
            ResultRepository results,
            Measure measure,
            TenantTransactions transactions) {
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.results = results;
        this.measure = measure;
        this.transactions = transactions;
    }

    /**
     * Measures every campaign whose window is open or has other rows than before; a stage of each
     * run.
     *
     * @return how many
     */
    public int measureAll(Tenant tenant, long dataVersion) {
        var due =
                transactions.readInTenant(tenant.id(), () -> campaigns.all(tenant.id())).stream()
                        .filter(campaign -> MEASURED.contains(campaign.state()))
                        .filter(campaign -> isDue(tenant, campaign))
                        .toList();
        due.forEach(campaign -> measure(tenant, campaign, dataVersion));
        return due.size();
    }

    /** How far it has come; numbers only, nobody's name. */
    public CampaignReport report(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.SEE_CAMPAIGNS);
        return transactions.readInTenant(
                tenant.id(),
                () ->
                        campaigns
                                .find(tenant.id(), slug)
                                .map(campaign -> report(tenant, campaign))
                                .orElseThrow(() -> CampaignService.unknown(slug)));
    }

    private boolean isDue(Tenant tenant, Campaign campaign) {
        return transactions
                .readInTenant(tenant.id(), () -> results.find(tenant.id(), campaign.id()))
                .filter(CampaignResult::isFinal)
                .filter(closed -> isUpToDate(tenant, campaign, closed))
                .isEmpty();
    }

    private boolean isUpToDate(Tenant tenant, Campaign campaign, CampaignResult closed) {
        return transactions
                .readInTenant(tenant.id(), () -> results.findLoads(tenant.id(), campaign.id()))
                .filter(measure.loads(tenant, closed)::equals)
                .isPresent();
    }

    private void measure(Tenant tenant, Campaign campaign, long dataVersion) {
        measure.measured(tenant, campaign, dataVersion)
                .ifPresent(
                        measured ->
                                transactions.inTenant(
                                        tenant.id(),
                                        () -> results.keep(tenant.id(), campaign.id(), measured)));
    }

    private CampaignReport report(Tenant tenant, Campaign campaign) {
        var tally = outbox.tally(tenant.id(), campaign.id());
        return new CampaignReport(
                campaign,
                campaign.history().audience(),
                sum(inState(tally, MessageState.SENT)),
                sum(inState(tally, MessageState.WAITING)),
                sum(inState(tally, MessageState.FAILED)),
                sum(inState(tally, MessageState.HELD_OUT)),
                excluded(tally),
                arms(campaign, tally),
                outbox.lastTrouble(tenant.id(), campaign.id()),
                results.find(tenant.id(), campaign.id()).orElse(null));
    }

    private static Stream<OutboxReading.Tally> inState(
            List<OutboxReading.Tally> tally, MessageState state) {
        return tally.stream().filter(one -> one.state() == state);
    }

    private static long sum(Stream<OutboxReading.Tally> tally) {
        return tally.mapToLong(OutboxReading.Tally::customers).sum();
    }

    private static Map<Reason, Long> excluded(List<OutboxReading.Tally> tally) {
        var byReason = new EnumMap<Reason, Long>(Reason.class);
        inState(tally, MessageState.EXCLUDED)
                .filter(one -> one.reason() != null)
                .forEach(one -> byReason.merge(one.reason(), one.customers(), Long::sum));
        var sorted = new LinkedHashMap<Reason, Long>();
        byReason.entrySet().stream()
                .sorted(Map.Entry.<Reason, Long>comparingByValue().reversed())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    private static List<CampaignReport.ArmSending> arms(
            Campaign campaign, List<OutboxReading.Tally> tally) {
        var arms = new ArrayList<CampaignReport.ArmSending>();
        var variants = campaign.plan().variants();
        var first = campaign.plan().holdoutPercent() > 0 ? 0 : 1;
        LongStream.rangeClosed(first, variants.size())
                .forEach(
                        number -> {
                            var arm = (int) number;
                            var name = arm == 0 ? "" : variants.get(arm - 1).name();
                            var own = tally.stream().filter(one -> isOf(one, arm)).toList();
                            arms.add(
                                    new CampaignReport.ArmSending(
                                            arm,
                                            name,
                                            sum(own.stream()),
                                            sum(inState(own, MessageState.SENT))));
                        });
        return arms;
    }

    private static boolean isOf(OutboxReading.Tally one, int arm) {
        var own = one.arm();
        return own != null && own == arm;
    }
}
