package com.martlet.refine;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.LoaderCredentials;
import com.martlet.warehouse.Pointer;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** What refining asks of the warehouse: where to copy rows, and what is visible now. */
interface LoadTarget {

    /** With which login Spark copies rows in; empty when it only writes files. */
    Optional<LoaderCredentials> credentials(Tenant tenant);

    /** Brings in what Spark has not copied itself. */
    void complete(Tenant tenant, LoadId load, Collection<TableDay> days);

    Map<LocalDate, Pointer> visible(TenantId tenant, String table);
}
