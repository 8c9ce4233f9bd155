package com.martlet.segment;

import com.martlet.audit.AuditTrail;
import com.martlet.base.Conflict;
import com.martlet.base.NotFound;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.serving.CustomerSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Keeps segments and says exactly who is in them. */
@Service
public class SegmentService {

    private final SegmentRepository segments;
    private final TenantTransactions transactions;
    private final AuditTrail trail;
    private final TenantRules rules;
    private final SegmentSizes sizes;

    SegmentService(
            SegmentRepository segments,
            TenantTransactions transactions,
            AuditTrail trail,
            TenantRules rules,
            SegmentSizes sizes) {
        this.segments = segments;
        this.transactions = transactions;
        this.trail = trail;
        this.rules = rules;
        this.sizes = sizes;
    }

    /** By name. */
    public List<Segment> list(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> segments.all(tenant));
    }

    public Optional<Segment> find(TenantId tenant, String slug) {
        return transactions.readInTenant(tenant, () -> segments.find(tenant, slug));
    }

    public Segment load(TenantId tenant, String slug) {
        return find(tenant, slug).orElseThrow(() -> unknown(slug));
    }

    /** Adds a segment; a {@link Conflict} when the slug is taken. */
    public Segment create(Tenant tenant, Actor actor, SegmentDraft draft) {
        actor.require(Permission.EDIT_SEGMENTS);
        var created =
                transactions.inTenant(
                        tenant.id(),
                        () -> {
                            var segment = insert(tenant.id(), actor, check(tenant.id(), draft));
                            return recorded(tenant, actor, "segment.created", segment);
                        });
        return sized(tenant, created);
    }

    /** Replaces name and rule and raises the version; the slug stays. */
    public Segment update(Tenant tenant, Actor actor, String slug, SegmentDraft draft) {
        actor.require(Permission.EDIT_SEGMENTS);
        var whole = new SegmentDraft(slug, draft.name(), draft.rule());
        var changed =
                transactions.inTenant(
                        tenant.id(),
                        () -> {
                            var segment =
                                    segments.update(tenant.id(), check(tenant.id(), whole))
                                            .orElseThrow(() -> unknown(slug));
                            return recorded(tenant, actor, "segment.changed", segment);
                        });
        return sized(tenant, changed);
    }

    /** Refused while something uses it; can be undone until its slug is taken anew. */
    public void delete(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.EDIT_SEGMENTS);
        transactions.inTenant(
                tenant.id(),
                () -> {
                    var segment = load(tenant.id(), slug);
                    requireUnused(tenant.id(), slug);
                    recorded(tenant, actor, "segment.deleted", segment);
                    segments.delete(tenant.id(), slug);
                });
    }

    /** Undoes a deletion. */
    public Segment restore(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.EDIT_SEGMENTS);
        var restored =
                transactions.inTenant(
                        tenant.id(),
                        () -> {
                            var segment =
                                    segments.restore(tenant.id(), slug)
                                            .orElseThrow(() -> unknown(slug));
                            check(
                                    tenant.id(),
                                    new SegmentDraft(slug, segment.name(), segment.rule()));
                            return recorded(tenant, actor, "segment.restored", segment);
                        });
        return sized(tenant, restored);
    }

    /** The members as of the current data version; {@link NotFound} without the segment. */
    public CustomerSet resolve(Tenant tenant, String slug) {
        return rules.members(tenant, load(tenant.id(), slug).rule());
    }

    /** Exact sizes of the rule and its nodes, saved or not. */
    public NodeCounts count(Tenant tenant, Rule rule) {
        return rules.count(tenant, rule);
    }

    /**
     * Keeps the size of each segment at the current data version; a stage of each run.
     *
     * @return those that could not be counted; they keep the others from nothing
     */
    public List<Uncounted> evaluateAll(Tenant tenant) {
        return list(tenant.id()).stream()
                .flatMap(segment -> sizes.countOrTell(tenant, segment).stream())
                .toList();
    }

    public record Uncounted(Segment segment, RuntimeException cause) {}

    /** The sizes of each segment by slug, the newest of each at the end. */
    public Map<String, List<SegmentSize>> sizes(TenantId tenant) {
        return sizes.history(tenant);
    }

    /** What uses the segment. */
    public List<SegmentUse.Use> uses(TenantId tenant, String slug) {
        return transactions.readInTenant(tenant, () -> rules.uses(tenant, slug));
    }

    private Segment sized(Tenant tenant, Segment segment) {
        sizes.tryToCount(tenant, segment);
        return load(tenant.id(), segment.slug());
    }

    private Segment insert(TenantId tenant, Actor actor, CheckedSegment segment) {
        if (segments.find(tenant, segment.slug()).isPresent()) {
            throw taken(segment, null);
        }
        try {
            return segments.insert(tenant, segment, actor.email());
        } catch (DataIntegrityViolationException meanwhile) {
            throw taken(segment, meanwhile);
        }
    }

    private CheckedSegment check(TenantId tenant, SegmentDraft draft) {
        return CheckedSegment.of(draft, rules.named(tenant));
    }

    private void requireUnused(TenantId tenant, String slug) {
        var users = rules.uses(tenant, slug).stream().map(SegmentUse.Use::name).toList();
        if (!users.isEmpty()) {
            throw new Conflict("segment.error.inUse", slug, String.join(", ", users));
        }
    }

    private Segment recorded(Tenant tenant, Actor actor, String action, Segment segment) {
        trail.record(
                tenant,
                actor,
                action,
                segment.slug(),
                Map.of(
                        "name", segment.name(),
                        "version", String.valueOf(segment.version()),
                        "rule", RuleJson.write(segment.rule()).toString()));
        return segment;
    }

    private static Conflict taken(
            CheckedSegment segment, @Nullable DataIntegrityViolationException cause) {
        return new Conflict(cause, "segment.error.taken", segment.slug());
    }

    private static NotFound unknown(String slug) {
        return new NotFound("segment.error.unknown", slug);
    }
}
