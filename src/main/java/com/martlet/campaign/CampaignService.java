package com.martlet.campaign;

import com.martlet.audit.AuditTrail;
import com.martlet.base.Conflict;
import com.martlet.base.NotFound;
import com.martlet.base.Period;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Keeps campaigns and leads them from a draft to their approval. */
@Service
public class CampaignService {

    private final CampaignRepository campaigns;
    private final CampaignChecks checks;
    private final TenantTransactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            CampaignChecks checks,
            TenantTransactions transactions,
            AuditTrail trail,
            Clock clock) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** The newest first. */
    public List<Campaign> list(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> campaigns.all(tenant));
    }

    public Optional<Campaign> find(TenantId tenant, String slug) {
        return transactions.readInTenant(tenant, () -> campaigns.find(tenant, slug));
    }

    public Campaign load(TenantId tenant, String slug) {
        return find(tenant, slug).orElseThrow(() -> unknown(slug));
    }

    /** The days on which campaigns went out, and on which approved ones are to go out. */
    public List<CampaignDate> dates(TenantId tenant, Period period) {
        return list(tenant).stream()
                .flatMap(campaign -> checks.day(tenant, campaign).stream())
                .filter(date -> period.contains(date.day()))
                .toList();
    }

    /** Adds a draft; a {@link Conflict} when the slug is taken. */
    public Campaign create(Tenant tenant, Actor actor, CampaignDraft draft) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    var checked = checks.check(tenant.id(), draft);
                    if (campaigns.find(tenant.id(), checked.slug()).isPresent()) {
                        throw new Conflict(
                                "There is a campaign \"%s\" already. Choose another short name."
                                        .formatted(checked.slug()));
                    }
                    var row =
                            new CampaignEntity(
                                    tenant.id().value(), checked, actor.email(), clock.instant());
                    return recorded(tenant, actor, "campaign.created", campaigns.saveAndFlush(row));
                });
    }

    /** Replaces all but the slug; a campaign that was handed in becomes a draft again. */
    public Campaign update(Tenant tenant, Actor actor, String slug, CampaignDraft draft) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        var whole =
                new CampaignDraft(
                        slug,
                        draft.name(),
                        draft.segment(),
                        draft.channel(),
                        draft.variants(),
                        draft.holdoutPercent(),
                        draft.windowDays(),
                        draft.sendAt());
        return change(
                tenant,
                actor,
                slug,
                new Change(
                        "campaign.changed",
                        EnumSet.of(
                                CampaignState.DRAFT,
                                CampaignState.WAITING_FOR_APPROVAL,
                                CampaignState.APPROVED),
                        row -> {
                            row.plan(checks.check(tenant.id(), whole), clock.instant());
                            row.approve(null, null);
                            row.become(CampaignState.DRAFT, clock.instant());
                        }));
    }

    /** Hands a draft in for approval. */
    public Campaign submit(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        return change(
                tenant,
                actor,
                slug,
                new Change(
                        "campaign.submitted",
                        EnumSet.of(CampaignState.DRAFT),
                        row -> row.become(CampaignState.WAITING_FOR_APPROVAL, clock.instant())));
    }

    /** From here on the campaign goes out at its time. */
    public Campaign approve(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.SEND_CAMPAIGNS);
        return change(
                tenant,
                actor,
                slug,
                new Change(
                        "campaign.approved",
                        EnumSet.of(CampaignState.WAITING_FOR_APPROVAL),
                        row -> approve(row, actor, clock.instant())));
    }

    private static void approve(CampaignEntity row, Actor actor, Instant now) {
        row.approve(actor.email(), now);
        row.become(CampaignState.APPROVED, now);
    }

    /** What has not gone out stays here; what has is measured no more. */
    public Campaign cancel(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        return change(
                tenant,
                actor,
                slug,
                new Change(
                        "campaign.cancelled",
                        EnumSet.complementOf(
                                EnumSet.of(CampaignState.SENT, CampaignState.CANCELLED)),
                        row -> row.become(CampaignState.CANCELLED, clock.instant())));
    }

    /** A step from some states, and how the trail calls it. */
    private record Change(String action, Set<CampaignState> from, Consumer<CampaignEntity> step) {}

    private Campaign change(Tenant tenant, Actor actor, String slug, Change change) {
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    var row =
                            campaigns
                                    .lock(tenant.id().value(), slug)
                                    .orElseThrow(() -> unknown(slug));
                    if (!change.from().contains(row.state())) {
                        throw new Conflict(
                                "The campaign \"%s\" is %s, so this cannot be done with it."
                                        .formatted(slug, row.state()));
                    }
                    change.step().accept(row);
                    return recorded(tenant, actor, change.action(), campaigns.saveAndFlush(row));
                });
    }

    private Campaign recorded(Tenant tenant, Actor actor, String action, CampaignEntity row) {
        var campaign = row.campaign();
        trail.record(
                tenant,
                actor,
                action,
                campaign.slug(),
                Map.of(
                        "name", campaign.name(),
                        "state", campaign.state().name(),
                        "segment", campaign.plan().segment(),
                        "channel", campaign.plan().channel().kind()));
        return campaign;
    }

    static NotFound unknown(String slug) {
        return new NotFound("There is no campaign \"%s\". Choose one of the list.".formatted(slug));
    }
}
