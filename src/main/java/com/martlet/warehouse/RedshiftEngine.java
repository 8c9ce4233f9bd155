package com.martlet.warehouse;

import com.martlet.base.ExternalError;
import com.martlet.home.DatabaseLogin;
import com.martlet.identity.TenantId;
import java.util.Collection;
import java.util.Map;

/** Redshift: Spark writes files, COPY takes them in. */
final class RedshiftEngine implements Engine {

    private final RedshiftServer server;
    private final RedshiftUsers users;
    private final RedshiftProvisioner provisioner;
    private final Provisioner beside;
    private final FactCopy facts;

    /**
     * @param beside makes the same tables in PostgreSQL, where stored marts are served from
     */
    RedshiftEngine(
            RedshiftServer server,
            RedshiftUsers users,
            RedshiftProvisioner provisioner,
            Provisioner beside,
            FactCopy facts) {
        this.server = server;
        this.users = users;
        this.provisioner = provisioner;
        this.beside = beside;
        this.facts = facts;
    }

    @Override
    public void provision(TenantId tenant) {
        provisioner.provision(tenant);
        beside.provision(tenant);
    }

    @Override
    public LoaderCredentials loader(TenantId tenant) {
        var names = TenantSchemas.of(tenant);
        return new LoaderCredentials(
                server.url(),
                names.role(RedshiftUsers.LOADER),
                users.password(tenant, RedshiftUsers.LOADER),
                names.schema("raw_data"),
                names.schema("pii"));
    }

    /** The limits and the clean-up of such a login are PostgreSQL's. */
    @Override
    public DatabaseLogin analyst(TenantId tenant) {
        throw new ExternalError(ExternalError.Retry.IS_USELESS, "warehouse.error.noSqlPage");
    }

    @Override
    public boolean isLoadedBySpark() {
        return false;
    }

    @Override
    public void copy(TenantId tenant, LoadId load, Collection<TableDay> days) {
        facts.copy(tenant, load, days);
    }

    /** Redshift looks through tables by itself, after COPY and when it is idle. */
    @Override
    public void note(TenantId tenant, String layer, Map<String, Long> added) {}
}
