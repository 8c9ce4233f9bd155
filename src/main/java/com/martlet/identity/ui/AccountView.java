package com.martlet.identity.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.BrowserSessions;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.ProfileService;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.spring.security.AuthenticationContext;

/** A person's own page: name, language, colours, password, tokens and browsers. */
@Route("t/:tenant/account")
@RouteAlias(AccountView.PATH)
@Needs(Permission.USE_ACCOUNT)
class AccountView extends Page {

    static final String PATH = "account";

    AccountView(
            ProfileService profiles,
            AccountPreferences preferences,
            BrowserSessions sessions,
            CurrentActor currentActor,
            AuthenticationContext authentication) {
        super(Texts.of("identity.account.title"), currentActor.require().email());
        var person = currentActor.user().orElseThrow();
        var actor = currentActor.require();
        add(
                new ProfileCard(profiles, preferences, person),
                link("identity.account.password", password(actor)),
                link("identity.account.tokens", tokens(actor)),
                new SessionsCard(sessions, person, actor, authentication));
    }

    private static Card link(String key, String path) {
        var link = new Anchor(path, Texts.of(key + ".open"));
        link.getElement().setAttribute("router-link", true);
        return Card.titled(Texts.of(key), new Paragraph(Texts.of(key + ".why")), link);
    }

    private static String password(Actor actor) {
        var tenant = actor.tenant();
        return tenant == null ? PasswordView.PATH : "t/" + tenant.slug() + "/" + PasswordView.PATH;
    }

    private static String tokens(Actor actor) {
        var tenant = actor.tenant();
        return tenant == null ? TokenView.OF_THE_PLATFORM : "t/" + tenant.slug() + "/tokens";
    }
}
