package com.martlet.refine;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.LoaderCredentials;
import com.martlet.warehouse.Pointer;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The warehouse itself. */
@Component
class WarehouseTarget implements LoadTarget {

    private final Warehouse warehouse;

    WarehouseTarget(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    @Override
    public Optional<LoaderCredentials> credentials(Tenant tenant) {
        return warehouse.isLoadedBySpark()
                ? Optional.of(warehouse.loaderCredentials(tenant))
                : Optional.empty();
    }

    @Override
    public void complete(Tenant tenant, LoadId load, Collection<TableDay> days) {
        if (!warehouse.isLoadedBySpark()) {
            warehouse.copyFacts(tenant.id(), load, days);
        }
    }

    @Override
    public Map<LocalDate, Pointer> visible(TenantId tenant, String table) {
        return warehouse.pointers(tenant, table);
    }
}
