package com.martlet.campaign;

import com.martlet.base.Conflict;
import com.martlet.base.NotFound;
import com.martlet.base.Period;
import com.martlet.campaign.CampaignChanges.Change;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps campaigns and leads them from a draft to their approval. */
@Service
public class CampaignService {

    private static final Set<CampaignState> CHANGEABLE =
            EnumSet.of(
                    CampaignState.DRAFT,
                    CampaignState.WAITING_FOR_APPROVAL,
                    CampaignState.APPROVED);

    private final CampaignRepository campaigns;
    private final CampaignChecks checks;
    private final TenantTransactions transactions;
    private final CampaignChanges changes;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            CampaignChecks checks,
            TenantTransactions transactions,
            CampaignChanges changes,
            Clock clock) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.transactions = transactions;
        this.changes = changes;
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
                        throw new Conflict("campaign.error.taken", checked.slug());
                    }
                    var row =
                            new CampaignEntity(
                                    tenant.id().value(), checked, actor.email(), clock.instant());
                    return changes.recorded(tenant, actor, "campaign.created", row);
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
        return changes.change(
                tenant,
                actor,
                slug,
                new Change(
                        "campaign.changed",
                        CHANGEABLE,
                        row -> row.rewrite(checks.check(tenant.id(), whole), clock.instant())));
    }

    /** Hands a draft in for approval. */
    public Campaign submit(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        return changes.change(
                tenant,
                actor,
                slug,
                new Change(
                        "campaign.submitted",
                        EnumSet.of(CampaignState.DRAFT),
                        row -> row.submit(actor.email(), clock.instant())));
    }

    /**
     * Hands a campaign in to go out at that time of the tenant's; one that was approved for another
     * time needs a new approval.
     *
     * @param sendAt null as soon as it is approved
     */
    public Campaign schedule(
            Tenant tenant, Actor actor, String slug, @Nullable LocalDateTime sendAt) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        checks.requireFuture(tenant, sendAt);
        return changes.change(
                tenant,
                actor,
                slug,
                new Change(
                        "campaign.submitted",
                        CHANGEABLE,
                        row -> {
                            row.sendAt(sendAt);
                            row.submit(actor.email(), clock.instant());
                        }));
    }

    /** From here on the campaign goes out at its time; not by who handed it in. */
    public Campaign approve(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.SEND_CAMPAIGNS);
        checks.requireSomebodyElse(tenant.id(), actor, load(tenant.id(), slug));
        return changes.change(
                tenant,
                actor,
                slug,
                new Change(
                        "campaign.approved",
                        EnumSet.of(CampaignState.WAITING_FOR_APPROVAL),
                        row -> row.approve(actor.email(), clock.instant())));
    }

    /** The day the tenant is at. */
    public LocalDate today(Tenant tenant) {
        return checks.today(tenant);
    }

    /** Who else may approve what this person hands in. */
    public List<String> approversBeside(TenantId tenant, Actor actor) {
        return checks.approversBeside(tenant, actor);
    }

    /** What has not gone out stays here; what has is measured no more. */
    public Campaign cancel(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        return changes.change(
                tenant,
                actor,
                slug,
                new Change(
                        "campaign.cancelled",
                        EnumSet.complementOf(
                                EnumSet.of(CampaignState.SENT, CampaignState.CANCELLED)),
                        row -> row.become(CampaignState.CANCELLED, clock.instant())));
    }

    static NotFound unknown(String slug) {
        return new NotFound("campaign.error.unknown", slug);
    }
}
