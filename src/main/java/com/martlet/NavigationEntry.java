package com.martlet;

import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.Needs;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
                && path(actor, route).isPresent();
    }

    private static NavigationEntry entry(Actor actor, RouteData route) {
        var menu = route.getNavigationTarget().getAnnotation(Menu.class);
        var title = Texts.has(menu.title()) ? Texts.of(menu.title()) : menu.title();
        return new NavigationEntry(
                NavigationGroup.of(menu.order()),
                menu.order(),
                title,
                menu.icon(),
                path(actor, route).orElseThrow());
    }

    /** Who is in no tenant takes the address that names none. */
    private static Optional<String> path(Actor actor, RouteData route) {
        var tenant = actor.tenant();
        return tenant == null
                ? templates(route).filter(template -> !template.contains(TENANT)).findFirst()
                : Optional.of(route.getTemplate().replace(TENANT, tenant.slug()));
    }

    private static Stream<String> templates(RouteData route) {
        return Stream.concat(
                Stream.of(route.getTemplate()),
                route.getRouteAliases().stream().map(RouteAliasData::getTemplate));
    }
}
