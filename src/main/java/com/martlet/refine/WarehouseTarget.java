package com.martlet.refine;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoaderCredentials;
import com.martlet.warehouse.Pointer;
import com.martlet.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The warehouse itself. */
@Component
class WarehouseTarget implements LoadTarget {

    private final Warehouse warehouse;

    WarehouseTarget(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public LoaderCredentials credentials(Tenant tenant) {
        return warehouse.loaderCredentials(tenant);
    }

    @Override
    public Map<LocalDate, Pointer> visible(TenantId tenant, String table) {
        return warehouse.pointers(tenant, table);
    }
}
