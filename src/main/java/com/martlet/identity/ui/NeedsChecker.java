package com.martlet.identity.ui;

import com.martlet.base.ui.DayField;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.AccessRegistry;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.martlet.identity.TenantSuspended;
import com.martlet.identity.TenantsOfUser;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import java.time.DayOfWeek;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Opens a screen to whoever has the right that it names, in the tenant that the address names. A
 * screen that names no right stays closed; a tenant of others looks as if it did not exist.
 */
@Component
class NeedsChecker implements NavigationAccessChecker {

    private static final String TENANT = "tenant";

    private final transient AccessRegistry registry;
    private final transient CurrentActor currentActor;
    private final transient TenantService tenants;
    private final transient TenantsOfUser tenantsOfUser;
    private final transient TenantOnScreen onScreen;
    private final transient NearestTenant nearest;

    NeedsChecker(
            AccessRegistry registry,
            CurrentActor currentActor,
            TenantService tenants,
            TenantsOfUser tenantsOfUser,
            TenantOnScreen onScreen,
            NearestTenant nearest) {
        this.registry = registry;
        this.currentActor = currentActor;
        this.tenants = tenants;
        this.tenantsOfUser = tenantsOfUser;
        this.onScreen = onScreen;
        this.nearest = nearest;
    }

    @Override
    public AccessCheckResult check(NavigationContext context) {
        if (context.isErrorHandling()) {
            nearest.choose(context.getLocation());
            return context.allow();
        }
        if (isOpenToAll(context)) {
            return context.allow();
        }
        if (currentActor.user().isEmpty()) {
            return turnAway(context);
        }
        return context.isNavigating() ? enter(context) : answer(context);
    }

    /** A screen left open where the person was signed out elsewhere asks the server anew. */
    private static AccessCheckResult turnAway(NavigationContext context) {
        if (context.isNavigating() && context.getPrincipal() != null) {
            UI.getCurrent().getPage().setLocation("login");
        }
        return context.deny("Nobody is signed in");
    }

    /** The few screens before the sign-in; a test names them. */
    private static boolean isOpenToAll(NavigationContext context) {
        return context.getNavigationTarget().isAnnotationPresent(AnonymousAllowed.class);
    }

    /** Says whether the way is open without going there, as for a menu. */
    private AccessCheckResult answer(NavigationContext context) {
        var needed = needed(context);
        var isOpen =
                needed.isPresent()
                        && currentActor.find().filter(actor -> actor.may(needed.get())).isPresent();
        return isOpen ? context.allow() : context.deny("The right is missing");
    }

    private AccessCheckResult enter(NavigationContext context) {
        var actor = actorAt(context.getParameters().get(TENANT).orElse(null));
        var needed = needed(context);
        if (needed.isEmpty()) {
            return context.deny(context.getNavigationTarget().getName() + " names no right");
        }
        if (!actor.may(needed.get())) {
            throw new AccessDenied(needed.get());
        }
        return context.allow();
    }

    private Optional<Permission> needed(NavigationContext context) {
        return registry.neededFor(context.getNavigationTarget());
    }

    private Actor actorAt(@Nullable String slug) {
        var tenant = slug == null ? null : load(slug);
        onScreen.choose(tenant == null ? null : tenant.id());
        DayField.beginWeeksOn(tenant == null ? DayOfWeek.MONDAY : tenant.weekStart().day());
        return currentActor.find().orElseThrow(() -> refusal(slug, tenant));
    }

    /** That a tenant rests is told to its own people only. */
    private RuntimeException refusal(@Nullable String slug, @Nullable Tenant tenant) {
        return tenant != null && tenant.suspended() && isOwn(tenant)
                ? new TenantSuspended(tenant)
                : noSuchTenant(slug);
    }

    private boolean isOwn(Tenant tenant) {
        return currentActor
                .user()
                .filter(user -> tenantsOfUser.list(user.id()).contains(tenant))
                .isPresent();
    }

    private Tenant load(String slug) {
        return tenants.findBySlug(slug).orElseThrow(() -> noSuchTenant(slug));
    }

    private static NotFoundException noSuchTenant(@Nullable String slug) {
        return new NotFoundException(
                "There is no tenant \"%s\" that you are a member of.".formatted(slug));
    }
}
