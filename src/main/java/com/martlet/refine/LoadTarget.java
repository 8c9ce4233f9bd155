package com.martlet.refine;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoaderCredentials;
import com.martlet.warehouse.Pointer;
import java.time.LocalDate;
import java.util.Map;

/** What refining asks of the warehouse: where to copy rows, and what is visible now. */
interface LoadTarget {

    LoaderCredentials credentials(Tenant tenant);

    Map<LocalDate, Pointer> visible(TenantId tenant, String table);
}
