package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.Collection;
import java.util.Map;

/** PostgreSQL: Spark copies rows in, as the tenant's loader. */
final class PostgreSqlEngine implements Engine {

    private final Provisioner provisioner;
    private final LoaderLogins loaders;
    private final Statistics statistics;

    PostgreSqlEngine(Provisioner provisioner, LoaderLogins loaders, Statistics statistics) {
        this.provisioner = provisioner;
        this.loaders = loaders;
        this.statistics = statistics;
    }

    @Override
    public void provision(TenantId tenant) {
        provisioner.provision(tenant);
        loaders.createIfMissing(tenant);
    }

    @Override
    public LoaderCredentials loader(TenantId tenant) {
        return loaders.load(tenant);
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
