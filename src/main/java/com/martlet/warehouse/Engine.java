package com.martlet.warehouse;

import com.martlet.home.DatabaseLogin;
import com.martlet.identity.TenantId;
import java.util.Collection;
import java.util.Map;

/** What the database that carries the warehouse does in its own way. */
interface Engine {

    /** Schemas, users or roles, tables and views of a tenant; repeating it changes nothing. */
    void provision(TenantId tenant);

    LoaderCredentials loader(TenantId tenant);

    /** The login of SQL that people write. */
    DatabaseLogin analyst(TenantId tenant);

    /** Whether Spark itself copies rows in; if not, {@link #copy} does. */
    boolean isLoadedBySpark();

    /** Rows of the clean zone into the raw tables, under the load's id. */
    void copy(TenantId tenant, LoadId load, Collection<TableDay> days);

    /**
     * Lets the planner know of rows that a load added.
     *
     * @param layer the schema, without the tenant's key
     */
    void note(TenantId tenant, String layer, Map<String, Long> added);
}
