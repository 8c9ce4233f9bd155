package com.martlet.warehouse;

import com.martlet.home.StartUpStep;
import com.martlet.identity.TenantService;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the warehouse of every tenant to this version's schema before anybody reads it. */
@Component
@Order(0)
class UpgradeStep implements StartUpStep {

    private final TenantService tenants;
    private final Warehouse warehouse;

    UpgradeStep(TenantService tenants, Warehouse warehouse) {
        this.tenants = tenants;
        this.warehouse = warehouse;
    }

    @Override
    public Map<String, String> perform() {
        tenants.all().forEach(warehouse::provision);
        return Map.of();
    }
}
