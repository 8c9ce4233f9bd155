package com.martlet.identity.ui;

import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.ApiToken;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.TenantService;
import com.martlet.identity.TokenService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A person's own tokens: made, copied once, revoked. */
@Route("t/:tenant/tokens")
@RouteAlias(TokenView.OF_THE_PLATFORM)
@Menu(title = "identity.tokens.title", order = 410, icon = "vaadin:key-o")
@Needs(Permission.USE_ACCOUNT)
class TokenView extends Page {

    static final String OF_THE_PLATFORM = "platform/tokens";

    private final transient TokenService tokens;
    private final transient TenantService tenants;
    private final transient CurrentActor currentActor;
    private final transient Actor opener;
    private final Grid<ApiToken> grid = new Grid<>();
    private final EmptyState none = new EmptyState(Texts.of("identity.tokens.none"));

    TokenView(TokenService tokens, TenantService tenants, CurrentActor currentActor) {
        super(Texts.of("identity.tokens.title"), Texts.of("identity.tokens.explanation"));
        this.tokens = tokens;
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.opener = currentActor.require();
        addActions(createButton());
        addColumns();
        add(none, grid);
        refresh();
    }

    private Button createButton() {
        var create =
                new Button(
                        Texts.of("identity.tokens.create"),
                        click -> new TokenForm(opener.permissions(), this::create).open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return create;
    }

    private void addColumns() {
        grid.addColumn(ApiToken::name).setHeader(Texts.of("identity.token.name"));
        grid.addColumn(this::tenantOf).setHeader(Texts.of("identity.token.tenant"));
        grid.addComponentColumn(TokenView::scopes)
                .setHeader(Texts.of("identity.role.allows"))
                .setWidth("220px")
                .setFlexGrow(2);
        grid.addColumn(token -> time(token.createdAt()))
                .setHeader(Texts.of("identity.token.created"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(token -> time(token.lastUsedAt()))
                .setHeader(Texts.of("identity.token.used"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(token -> expiry(token.expiresAt()))
                .setHeader(Texts.of("identity.token.expires"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addComponentColumn(this::revokeButton);
        grid.setAllRowsVisible(true);
        PhoneCards.of(grid);
    }

    private String tenantOf(ApiToken token) {
        var tenant = token.tenant();
        return tenant == null ? Formats.MISSING : tenants.load(tenant).name();
    }

    private static Component scopes(ApiToken token) {
        var scopes = token.scopes();
        var words =
                scopes == null
                        ? Texts.of("identity.token.everything")
                        : scopes.stream()
                                .sorted()
                                .map(RoleWords::of)
                                .collect(Collectors.joining(", "));
        var text = new Span(words);
        text.addClassName("m-wrapped");
        return text;
    }

    private String time(@Nullable Instant instant) {
        return Formats.current().time(instant, zone());
    }

    private String expiry(@Nullable Instant instant) {
        return instant == null ? Texts.of("identity.token.never") : time(instant);
    }

    private ZoneId zone() {
        var tenant = opener.tenant();
        return tenant == null ? ZoneOffset.UTC : tenant.zone();
    }

    private Button revokeButton(ApiToken token) {
        var revoke = new Button(Texts.of("identity.tokens.revoke"), click -> askToRevoke(token));
        revoke.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return revoke;
    }

    private void askToRevoke(ApiToken token) {
        new ConfirmDialog(
                        Texts.of("identity.tokens.revoke.question", token.name()),
                        Texts.of("identity.tokens.revoke.consequence"),
                        Texts.of("identity.tokens.revoke"),
                        () -> revoke(token))
                .open();
    }

    private void revoke(ApiToken token) {
        tokens.revoke(currentActor.require(), token.id());
        Notices.success(Texts.of("identity.tokens.revoked", token.name()));
        refresh();
    }

    private void create(
            String name, @Nullable Duration validFor, @Nullable Set<Permission> scopes) {
        var issued = tokens.create(currentActor.require(), name, validFor, scopes);
        new ShownOnce(
                        Texts.of("identity.tokens.secret", issued.token().name()),
                        Texts.of("identity.tokens.secret.help"),
                        issued.secret())
                .open();
        refresh();
    }

    private void refresh() {
        var own = tokens.list(opener);
        grid.setItems(own);
        grid.setVisible(!own.isEmpty());
        none.setVisible(own.isEmpty());
    }
}
