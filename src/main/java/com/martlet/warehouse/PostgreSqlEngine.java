package com.martlet.warehouse;

import com.martlet.home.DatabaseLogin;
import com.martlet.identity.TenantId;
import java.util.Collection;
import java.util.Map;

/** PostgreSQL: Spark copies rows in, as the tenant's loader. */
final class PostgreSqlEngine implements Engine {

    private final Provisioner provisioner;
    private final TenantLogins logins;
    private final Statistics statistics;

    PostgreSqlEngine(Provisioner provisioner, TenantLogins logins, Statistics statistics) {
        this.provisioner = provisioner;
        this.logins = logins;
        this.statistics = statistics;
    }

    @Override
    public void provision(TenantId tenant) {
        provisioner.provision(tenant);
        logins.createIfMissing(tenant);
    }

    @Override
    public LoaderCredentials loader(TenantId tenant) {
        return logins.loader(tenant);
    }

    @Override
    public DatabaseLogin analyst(TenantId tenant) {
        return logins.analyst(tenant);
    }

    @Override
    public boolean isLoadedBySpark() {
        return true;
    }

    @Override
    public void copy(TenantId tenant, LoadId load, Collection<TableDay> days) {
        throw new IllegalStateException("Spark has copied the rows of load " + load.value());
    }

    @Override
    public void note(TenantId tenant, String layer, Map<String, Long> added) {
        statistics.refresh(tenant, layer, added);
    }
}
