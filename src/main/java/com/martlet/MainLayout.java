package com.martlet;

import com.martlet.base.ui.BelongsTo;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.ui.AccountPreferences;
import com.martlet.identity.ui.IdentityNavigation;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Navigation at the left, the screen at the right; a drawer on phones. */
@Layout
@AnonymousAllowed
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final CurrentActor currentActor;
    private final AccountPreferences preferences;
    private final AuthenticationContext authentication;
    private final Tours tours;
    private final Span smallTitle = new Span();
    private @Nullable Actor shownFor;
    private @Nullable Navigation navigation;
    private @Nullable Div drawer;

    MainLayout(
            CurrentActor currentActor,
            AccountPreferences preferences,
            AuthenticationContext authentication,
            Tours tours) {
        this.currentActor = currentActor;
        this.preferences = preferences;
        this.authentication = authentication;
        this.tours = tours;
        setPrimarySection(Section.DRAWER);
        smallTitle.addClassName("m-small-title");
        addToNavbar(new DrawerToggle(), smallTitle);
    }

    /** The drawer is built when the tenant is known, and anew when it changes. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        currentActor.find().filter(actor -> !actor.equals(shownFor)).ifPresent(this::build);
        if (drawer == null) {
            setDrawerOpened(false);
        }
        Optional.ofNullable(navigation).ifPresent(links -> links.mark(place(event.getLocation())));
        if (getContent() instanceof Page page) {
            smallTitle.setText(page.title());
            Help.offer(page);
            currentActor
                    .find()
                    .filter(actor -> actor.tenant() != null)
                    .ifPresent(actor -> tours.offer(actor, page, event.getLocation().getPath()));
        }
    }

    /** A screen without a link of its own stands where it belongs. */
    private String place(Location location) {
        var content = getContent();
        var part = content == null ? null : content.getClass().getAnnotation(BelongsTo.class);
        return part == null || location.getSegments().size() < 2
                ? location.getPath()
                : part.value().replace(":tenant", location.getSegments().get(1));
    }

    private void build(Actor actor) {
        if (drawer != null) {
            remove(drawer);
        }
        var links = new Navigation(actor);
        var person = new PersonMenu(actor, preferences, authentication, tours);
        var content = new Div(tenant(actor));
        ActingStrip.of(actor).ifPresent(content::add);
        content.add(links, person);
        content.addClassName("m-drawer");
        addToDrawer(content);
        drawer = content;
        shownFor = actor;
        navigation = links;
    }

    private Component tenant(Actor actor) {
        var tenant = actor.tenant();
        var mark = new Span("M");
        mark.addClassName("m-mark");
        var name = new Div(tenant == null ? "Martlet" : tenant.name());
        name.addClassName("m-tenant-name");
        var zone =
                new Div(tenant == null ? Texts.of("navigation.platform") : tenant.zone().getId());
        zone.addClassName("m-tenant-zone");
        var words = new Div(name, zone);
        words.addClassName("m-tenant-words");
        var row = new Div(mark, words, switchButton(), narrowButton());
        row.addClassName("m-tenant");
        return row;
    }

    private static Component switchButton() {
        var button =
                new Button(
                        VaadinIcon.EXCHANGE.create(), click -> IdentityNavigation.chooseTenant());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.of("identity.start.title"));
        button.setTooltipText(Texts.of("identity.start.title"));
        return button;
    }

    private Component narrowButton() {
        var button = new Button(VaadinIcon.MENU.create(), click -> toggleNarrow());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Texts.of("navigation.narrow"));
        button.addClassName("m-narrow-button");
        return button;
    }

    private void toggleNarrow() {
        setClassName("m-narrow", !hasClassName("m-narrow"));
    }
}
