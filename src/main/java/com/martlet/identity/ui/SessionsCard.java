package com.martlet.identity.ui;

import com.martlet.base.NetworkAddress;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.StateBadge;
import com.martlet.base.ui.StateBadge.Tone;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.BrowserSession;
import com.martlet.identity.BrowserSessions;
import com.martlet.identity.SignedInUser;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The browsers in which a person is signed in, and the way out of each. */
class SessionsCard extends Card {

    private final transient BrowserSessions sessions;
    private final transient SignedInUser person;
    private final transient AuthenticationContext authentication;
    private final ZoneId zone;
    private final Grid<BrowserSession> grid = new Grid<>();

    SessionsCard(
            BrowserSessions sessions,
            SignedInUser person,
            Actor actor,
            AuthenticationContext authentication) {
        this.sessions = sessions;
        this.person = person;
        this.authentication = authentication;
        var tenant = actor.tenant();
        this.zone = tenant == null ? ZoneOffset.UTC : tenant.zone();
        addColumns();
        var everywhere =
                new Button(Texts.of("identity.sessions.everywhere"), click -> askEverywhere());
        everywhere.addThemeVariants(ButtonVariant.LUMO_ERROR);
        var buttons = new Div(everywhere);
        buttons.addClassName("m-form-buttons");
        add(
                new H2(Texts.of("identity.sessions.title")),
                new Paragraph(Texts.of("identity.sessions.explanation")),
                grid,
                buttons);
        refresh();
    }

    private void addColumns() {
        grid.addComponentColumn(
                        session ->
                                new TwoLines(
                                        BrowserWords.of(session.browser()),
                                        NetworkAddress.canonical(session.address())))
                .setHeader(Texts.of("identity.sessions.browser"))
                .setWidth("220px")
                .setFlexGrow(2);
        grid.addColumn(session -> time(session.startedAt()))
                .setHeader(Texts.of("identity.sessions.started"))
                .setWidth("190px");
        grid.addColumn(session -> time(session.seenAt()))
                .setHeader(Texts.of("identity.sessions.seen"))
                .setWidth("190px");
        grid.addComponentColumn(this::last).setAutoWidth(true).setFlexGrow(0);
        grid.setAllRowsVisible(true);
        PhoneCards.of(grid);
    }

    private String time(Instant instant) {
        return Formats.current().time(instant, zone);
    }

    private Component last(BrowserSession session) {
        if (session.id() == person.session()) {
            return new StateBadge(Tone.GOOD, Texts.of("identity.sessions.here"));
        }
        return new Div(new RowButton("identity.sessions.end", () -> end(session)));
    }

    private void end(BrowserSession session) {
        sessions.end(person, session.id());
        Notices.success(Texts.of("identity.sessions.ended"));
        refresh();
    }

    private void askEverywhere() {
        new ConfirmDialog(
                        Texts.of("identity.sessions.everywhere.question"),
                        Texts.of("identity.sessions.everywhere.consequence"),
                        Texts.of("identity.sessions.everywhere"),
                        this::endEverywhere)
                .open();
    }

    private void endEverywhere() {
        sessions.endOthers(person);
        authentication.logout();
    }

    private void refresh() {
        grid.setItems(sessions.list(person));
        grid.recalculateColumnWidths();
    }
}
