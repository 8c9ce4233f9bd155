package com.martlet;

import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.Needs;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Comparator;
import java.util.List;

/** A screen that the actor may open, as it stands in the navigation. */
record NavigationEntry(
        NavigationGroup group, double order, String title, String icon, String path) {

    private static final String TENANT = ":tenant";

    /** Vaadin's own menu leaves out routes with parameters, and ours name the tenant. */
    static List<NavigationEntry> of(Actor actor) {
        return RouteConfiguration.forSessionScope().getAvailableRoutes().stream()
                .filter(route -> isFor(actor, route))
                .map(route -> entry(actor, route))
                .sorted(Comparator.comparing(NavigationEntry::order))
                .toList();
    }

    private static boolean isFor(Actor actor, RouteData route) {
        var view = route.getNavigationTarget();
        var needs = view.getAnnotation(Needs.class);
        return view.isAnnotationPresent(Menu.class)
                && needs != null
                && actor.may(needs.value())
                && (actor.tenant() != null || !route.getTemplate().contains(TENANT));
    }

    private static NavigationEntry entry(Actor actor, RouteData route) {
        var menu = route.getNavigationTarget().getAnnotation(Menu.class);
        var title = Texts.has(menu.title()) ? Texts.of(menu.title()) : menu.title();
        return new NavigationEntry(
                NavigationGroup.of(menu.order()),
                menu.order(),
                title,
                menu.icon(),
                path(actor, route.getTemplate()));
    }

    private static String path(Actor actor, String template) {
        var tenant = actor.tenant();
        return tenant == null ? template : template.replace(TENANT, tenant.slug());
    }
}
