package com.martlet.audit;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantService;
import com.martlet.identity.TenantTransactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes sure that trails are as they were written, and keeps what was found. */
@Component
public class TrailChecks {

    private static final Logger LOG = LoggerFactory.getLogger(TrailChecks.class);

    private final AuditTrail trail;
    private final TrailCheckRepository checks;
    private final TenantService tenants;
    private final TenantTransactions transactions;
    private final Clock clock;

    TrailChecks(
            AuditTrail trail,
            TrailCheckRepository checks,
            TenantService tenants,
            TenantTransactions transactions,
            Clock clock) {
        this.trail = trail;
        this.checks = checks;
        this.tenants = tenants;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Every tenant's trail and the platform's. */
    public void checkAll() {
        Stream.concat(Stream.of(AuditTrail.PLATFORM), tenants.all().stream().map(Tenant::id))
                .forEach(this::check);
    }

    public TrailCheck check(TenantId tenant) {
        var broken = trail.verify(tenant).map(AuditEntry::id).orElse(null);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var check = new TrailCheck(now, broken, trail.isCut(tenant));
        transactions.inTenant(tenant, () -> checks.save(new TrailCheckEntity(tenant, check)));
        if (!check.isUnbroken()) {
            LOG.error("The trail of tenant {} is broken: {}.", tenant.value(), check);
        }
        return check;
    }

    /** Empty before the first check. */
    public Optional<TrailCheck> findLast(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> checks.findLast(tenant));
    }
}
