package com.martlet.audit;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who did what to what. Entries are only added; each carries the hash of the one before, so that a
 * change cannot go unseen.
 */
@Component
public class AuditTrail {

    /** The trail of acts that belong to no tenant. */
    public static final TenantId PLATFORM = new TenantId(0);

    private final AuditRepository entries;
    private final TenantTransactions transactions;
    private final CallerAddress address;
    private final Clock clock;

    AuditTrail(
            AuditRepository entries,
            TenantTransactions transactions,
            CallerAddress address,
            Clock clock) {
        this.entries = entries;
        this.transactions = transactions;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Joins the caller's transaction for this tenant, or opens one.
     *
     * @param action what happened to what, such as segment.created; its label is the text
     *     audit.act.segment.created
     * @return the number of the entry, for what has to name it
     */
    public long record(
            Tenant tenant,
            Actor actor,
            String action,
            String subject,
            Map<String, String> details) {
        return append(tenant.id(), actor.user().value(), actor.email(), action, subject, details);
    }

    /**
     * For acts that belong to no tenant.
     *
     * @return the number of the entry, for what has to name it
     */
    public long recordOnPlatform(
            Actor actor, String action, String subject, Map<String, String> details) {
        return append(PLATFORM, actor.user().value(), actor.email(), action, subject, details);
    }

    /** The newest entries first. */
    public List<AuditEntry> find(TenantId tenant, AuditFilter filter) {
        return transactions.readInTenant(tenant, () -> entries.find(tenant, filter));
    }

    AuditNames names(TenantId tenant, @Nullable Long user) {
        return transactions.readInTenant(tenant, () -> entries.names(tenant, user));
    }

    /** The first entry that was changed, or whose predecessor was taken out; empty when whole. */
    Optional<AuditEntry> verify(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> entries.findFirstBroken(tenant));
    }

    /** Whether entries are missing at the end, which leaves a chain that holds. */
    boolean isCut(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> entries.isCut(tenant));
    }

    long append(
            TenantId tenant,
            @Nullable Long actorId,
            String actor,
            String action,
            String subject,
            Map<String, String> details) {
        var act =
                new Act(
                        tenant.value(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        actorId,
                        actor,
                        ActNames.require(action),
                        subject,
                        Details.write(details),
                        address.find());
        return transactions.inTenant(tenant, () -> entries.append(act));
    }
}
