package com.martlet.pipeline;

import com.martlet.identity.TenantService;
import com.martlet.identity.TenantTransactions;
import com.martlet.warehouse.LoadId;
import org.springframework.stereotype.Component;

/** Opens an attempt on a leased run. */
@Component
class Attempts {

    private final Path path;
    private final RunJournal journal;
    private final RunRepository runs;
    private final TenantService tenants;
    private final TenantTransactions transactions;
    private final PipelineSettings settings;

    /** Six: this factory spares the others their knowledge. */
    Attempts(
            Path path,
            RunJournal journal,
            RunRepository runs,
            TenantService tenants,
            TenantTransactions transactions,
            PipelineSettings settings) {
        this.path = path;
        this.journal = journal;
        this.runs = runs;
        this.tenants = tenants;
        this.transactions = transactions;
        this.settings = settings;
    }

    Attempt open(Lease lease, Pulse pulse) {
        var tenant = tenants.load(lease.tenant());
        var load =
                transactions
                        .readInTenant(tenant.id(), () -> runs.load(lease.run()))
                        .map(LoadId::new)
                        .orElse(null);
        var journey = new Journey(tenant, lease, pulse, load);
        return new Attempt(path, journal, settings, journey, pulse);
    }
}
