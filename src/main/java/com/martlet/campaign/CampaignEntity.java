package com.martlet.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of campaigns. */
@Entity
@Table(name = "campaigns")
class CampaignEntity {

    private long tenantId;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(name = "campaign_id")
    private long id;

    private String slug;
    private String name;

    @Enumerated(EnumType.STRING)
    private CampaignState state;

    private String segmentSlug;
    private String channel;
    private String variants;

    @Enumerated(EnumType.STRING)
    private Goal goal;

    private int holdoutPercent;
    private int windowDays;
    private @Nullable LocalDateTime sendAt;
    private String createdBy;
    private @Nullable String submittedBy;
    private @Nullable String approvedBy;
    private @Nullable Instant approvedAt;
    private @Nullable Instant startedAt;
    private @Nullable Instant finishedAt;

    @Column(name = "audience_count")
    private @Nullable Long audience;

    private @Nullable Long dataVersion;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    CampaignEntity() {}

    @SuppressWarnings("NullAway.Init") // plan() fills the rest
    CampaignEntity(long tenantId, CheckedCampaign checked, String createdBy, Instant now) {
        this.tenantId = tenantId;
        this.slug = checked.slug();
        this.state = CampaignState.DRAFT;
        this.createdBy = createdBy;
        this.createdAt = now;
        plan(checked, now);
    }

    final void plan(CheckedCampaign checked, Instant now) {
        var plan = checked.plan();
        name = checked.name();
        segmentSlug = plan.segment();
        channel = PlanJson.write(plan.channel()).toString();
        variants = PlanJson.write(plan.variants()).toString();
        goal = plan.goal();
        holdoutPercent = plan.holdoutPercent();
        windowDays = plan.windowDays();
        sendAt = plan.sendAt();
        updatedAt = now;
    }

    void become(CampaignState next, Instant now) {
        state = next;
        updatedAt = now;
    }

    /** Whatever was approved is no longer what would be sent. */
    void rewrite(CheckedCampaign checked, Instant now) {
        plan(checked, now);
        forgetApproval();
        become(CampaignState.DRAFT, now);
    }

    void sendAt(@Nullable LocalDateTime at) {
        sendAt = at;
    }

    void submit(String by, Instant now) {
        forgetApproval();
        submittedBy = by;
        become(CampaignState.WAITING_FOR_APPROVAL, now);
    }

    void approve(String by, Instant at) {
        approvedBy = by;
        approvedAt = at;
        become(CampaignState.APPROVED, at);
    }

    private void forgetApproval() {
        submittedBy = null;
        approvedBy = null;
        approvedAt = null;
    }

    void start(Instant at, long audience, long dataVersion) {
        this.startedAt = at;
        this.audience = audience;
        this.dataVersion = dataVersion;
    }

    void finish(Instant at) {
        finishedAt = at;
    }

    CampaignState state() {
        return state;
    }

    Campaign campaign() {
        var plan =
                new CampaignPlan(
                        segmentSlug,
                        PlanJson.channel(channel),
                        PlanJson.variants(variants),
                        holdoutPercent,
                        goal,
                        windowDays,
                        sendAt);
        var history =
                new CampaignHistory(
                        createdBy,
                        submittedBy,
                        approvedBy,
                        approvedAt,
                        startedAt,
                        finishedAt,
                        audience,
                        dataVersion);
        return new Campaign(new CampaignId(id), slug, name, state, plan, history);
    }
}
