package com.martlet.identity.ui;

import com.martlet.identity.CurrentActor;
import com.martlet.identity.SignedInUser;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.martlet.identity.TenantsOfUser;
import com.vaadin.flow.router.Location;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the tenant a person most probably looks for at an address where no screen is. */
@Component
class NearestTenant {

    private final CurrentActor currentActor;
    private final TenantService tenants;
    private final TenantsOfUser tenantsOfUser;
    private final TenantOnScreen onScreen;

    NearestTenant(
            CurrentActor currentActor,
            TenantService tenants,
            TenantsOfUser tenantsOfUser,
            TenantOnScreen onScreen) {
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.tenantsOfUser = tenantsOfUser;
        this.onScreen = onScreen;
    }

    /** The one that the address names, the one worked in just now, else the last or only one. */
    void choose(Location location) {
        currentActor
                .user()
                .ifPresent(
                        user ->
                                onScreen.choose(
                                        named(location)
                                                .or(this::here)
                                                .or(() -> usual(user))
                                                .map(Tenant::id)
                                                .orElse(null)));
    }

    /** Of several tenants the one worked in last. */
    static Optional<Tenant> lastOrOnly(List<Tenant> tenants) {
        var last = RememberedTenant.find();
        return tenants.size() == 1
                ? Optional.of(tenants.getFirst())
                : tenants.stream()
                        .filter(tenant -> last.filter(tenant.slug()::equals).isPresent())
                        .findFirst();
    }

    private Optional<Tenant> named(Location location) {
        var parts = location.getSegments();
        return parts.size() > 1 && parts.getFirst().equals("t")
                ? tenants.findBySlug(parts.get(1)).filter(this::isOpen)
                : Optional.empty();
    }

    private Optional<Tenant> here() {
        return onScreen.find().flatMap(tenants::find).filter(this::isOpen);
    }

    private Optional<Tenant> usual(SignedInUser user) {
        return lastOrOnly(tenantsOfUser.list(user.id())).filter(this::isOpen);
    }

    private boolean isOpen(Tenant tenant) {
        return currentActor.find(tenant.id()).isPresent();
    }
}
