package com.martlet.demo;

import com.martlet.home.StartUpStep;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantDraft;
import com.martlet.identity.TenantService;
import com.martlet.pipeline.RunFilter;
import com.martlet.pipeline.RunRequest;
import com.martlet.pipeline.RunService;
import com.martlet.pipeline.RunTrigger;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Opens the demo shop at the first start. Each step looks whether it was done before, so a start
 * after a crash in the middle goes on where the other one fell.
 */
@Component
@Order(2)
class DemoSetUp implements StartUpStep {

    private final DemoProperties properties;
    private final TenantService tenants;
    private final Opening opening;
    private final DemoEquipment equipment;
    private final RunService runs;

    DemoSetUp(
            DemoProperties properties,
            TenantService tenants,
            Opening opening,
            DemoEquipment equipment,
            RunService runs) {
        this.properties = properties;
        this.tenants = tenants;
        this.opening = opening;
        this.equipment = equipment;
        this.runs = runs;
    }

    /** What is there before the shop's first run. */
    @Component
    record Opening(DemoTenant shop, DemoCampaigns campaigns) {

        void prepare(Tenant tenant) {
            shop.open(tenant);
            campaigns.prepare(tenant);
            shop.deliver(tenant);
        }
    }

    @Override
    public Map<String, String> perform() {
        if (!properties.enabled()) {
            return Map.of();
        }
        var tenant = tenants.findBySlug(DemoTenant.SLUG).orElseGet(this::openTenant);
        var login = equipment.provide(tenant);
        if (!hasRuns(tenant)) {
            opening.prepare(tenant);
            runs.startByItself(tenant.id(), RunRequest.everythingNew(RunTrigger.DEMO));
        }
        return login;
    }

    private Tenant openTenant() {
        return tenants.create(
                Actor.martlet(),
                new TenantDraft(DemoTenant.SLUG, "데모 상점", "Asia/Seoul", "KRW", "ko", null));
    }

    private boolean hasRuns(Tenant tenant) {
        return !runs.list(tenant, RunFilter.ALL, null, 1).runs().isEmpty();
    }
}
