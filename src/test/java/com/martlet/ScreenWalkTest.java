package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.IssuedLogin;
import com.martlet.identity.MemberDraft;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.identity.MemberService;
import com.martlet.identity.Role;
import com.martlet.identity.SignedInUser;
import com.martlet.testing.MartletTest;
import com.martlet.testing.ScreenText;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteAliasData;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Opens every screen as nobody, as every role and as the shop next door. */
@MartletTest
@ViewPackages(packages = "com.martlet")
class ScreenWalkTest extends SpringBrowserlessTest {

    private static final Set<Role> MEMBERS = EnumSet.allOf(Role.class);
    private static final Set<Role> WORKERS =
            EnumSet.of(Role.ANALYST, Role.MARKETER, Role.ADMINISTRATOR);
    private static final Set<Role> WRITERS_OF_SQL = EnumSet.of(Role.ANALYST, Role.ADMINISTRATOR);
    private static final Set<Role> ADMINISTRATORS = EnumSet.of(Role.ADMINISTRATOR);

    /** Who may open which screen of a tenant, written down from the matrix of rights. */
    private static final Map<String, Set<Role>> OF_A_TENANT =
            Map.ofEntries(
                    Map.entry("t/:tenant", MEMBERS),
                    Map.entry("t/:tenant/d/overview", MEMBERS),
                    Map.entry("t/:tenant/d/behaviour", MEMBERS),
                    Map.entry("t/:tenant/d/revenue", MEMBERS),
                    Map.entry("t/:tenant/d/service", MEMBERS),
                    Map.entry("t/:tenant/d/pages", MEMBERS),
                    Map.entry("t/:tenant/d/value", MEMBERS),
                    Map.entry("t/:tenant/metrics", MEMBERS),
                    Map.entry("t/:tenant/metrics/:metric([a-z0-9_]{1,80})", MEMBERS),
                    Map.entry("t/:tenant/segments", MEMBERS),
                    Map.entry("t/:tenant/segments/:slug", MEMBERS),
                    Map.entry("t/:tenant/new-segment", MEMBERS),
                    Map.entry("t/:tenant/campaigns", MEMBERS),
                    Map.entry("t/:tenant/campaigns/:slug", MEMBERS),
                    Map.entry("t/:tenant/campaigns/:slug/results", MEMBERS),
                    Map.entry("t/:tenant/new-campaign", MEMBERS),
                    Map.entry("t/:tenant/suppressions", MEMBERS),
                    Map.entry("t/:tenant/runs", MEMBERS),
                    Map.entry("t/:tenant/runs/:run([0-9]{1,18})", MEMBERS),
                    Map.entry("t/:tenant/quarantine", MEMBERS),
                    Map.entry("t/:tenant/downloads", WORKERS),
                    Map.entry("t/:tenant/sql", WRITERS_OF_SQL),
                    Map.entry("t/:tenant/sql/:slug", WRITERS_OF_SQL),
                    Map.entry("t/:tenant/sources", WORKERS),
                    Map.entry("t/:tenant/new-source", ADMINISTRATORS),
                    Map.entry("t/:tenant/sources/:source", WORKERS),
                    Map.entry("t/:tenant/tokens", MEMBERS),
                    Map.entry("t/:tenant/account", MEMBERS),
                    Map.entry("t/:tenant/password", MEMBERS),
                    Map.entry("t/:tenant/audit", MEMBERS),
                    Map.entry("t/:tenant/members", ADMINISTRATORS),
                    Map.entry("t/:tenant/roles", ADMINISTRATORS),
                    Map.entry("t/:tenant/settings", ADMINISTRATORS));

    private static final Set<String> OF_THE_PLATFORM = Set.of("platform/tenants", "platform/mail");
    private static final Set<String> OF_EVERYBODY =
            Set.of("", "tenants", "password", "account", "platform/audit", "platform/tokens");
    private static final Set<String> OF_NOBODY =
            Set.of("login", "forgot-password", "choose-password/:secret");

    @Autowired private ApplicationContext context;
    private TwoShops shops;

    @BeforeEach
    void openTheShops() {
        shops = new TwoShops(context);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void knowsEveryScreen() {
        var written = new TreeSet<>(OF_A_TENANT.keySet());
        written.addAll(OF_THE_PLATFORM);
        written.addAll(OF_EVERYBODY);
        written.addAll(OF_NOBODY);

        assertThat(templates()).as("each screen says here who may open it").isEqualTo(written);
    }

    @Test
    void leadsNobodyToTheLogin() {
        var closed = templates();
        closed.removeAll(OF_NOBODY);
        for (var template : closed) {
            assertThat(opened(path(template, shops.shop.slug())))
                    .as(template)
                    .isEqualTo("LoginView");
        }
    }

    @Test
    void opensToEachRoleWhatTheMatrixSays() {
        for (var role : Role.values()) {
            signIn(shops.members.get(role));
            OF_A_TENANT.forEach((template, roles) -> assertMatrix(template, role, roles));
            for (var template : OF_THE_PLATFORM) {
                assertThat(opened(template)).as(role + " " + template).isEqualTo("DeniedPage");
            }
        }
    }

    @Test
    void hidesTheTenantFromTheShopNextDoor() {
        signIn(shops.stranger);

        for (var template : OF_A_TENANT.keySet()) {
            assertThat(opened(path(template, shops.shop.slug())))
                    .as(template)
                    .isEqualTo("NotFoundPage");
            assertNothingOfTheShop(template);
        }
    }

    /** Without this, not finding the shop's words elsewhere would prove nothing. */
    @Test
    void showsTheShopItsOwnThings() {
        signIn(shops.members.get(Role.ADMINISTRATOR));
        var seen = new StringBuilder();

        for (var template : OF_A_TENANT.keySet()) {
            opened(path(template, shops.shop.slug()));
            seen.append(text());
        }

        assertThat(seen.toString()).contains(shops.secrets());
    }

    @Test
    void showsTheShopNextDoorNothingUnderItsOwnAddress() {
        signIn(shops.stranger);

        for (var template : OF_A_TENANT.keySet()) {
            opened(path(template, shops.nextDoor.slug()));
            assertNothingOfTheShop(template);
        }
    }

    @Test
    void keepsThePlatformOutOfATenantItDoesNotActFor() {
        signIn(shops.platform);

        for (var template : OF_A_TENANT.keySet()) {
            assertThat(opened(path(template, shops.shop.slug())))
                    .as(template)
                    .isEqualTo("NotFoundPage");
        }
        assertThat(opened("platform/tenants")).isEqualTo("TenantListView");
    }

    @Test
    void letsNobodyPastAPasswordThatWasTold() {
        var administrator = shops.people().actor(shops.members.get(Role.ADMINISTRATOR));
        var email = shops.unique() + "@shop.test";
        var draft = new MemberDraft(email, null, Role.ADMINISTRATOR, PersonalData.MASKED);
        var added = context.getBean(MemberService.class).add(shops.shop, administrator, draft);
        signIn(shops.people().signedIn(added.member().user(), email));

        for (var template : OF_A_TENANT.keySet()) {
            assertThat(opened(path(template, shops.shop.slug())))
                    .as(template)
                    .isEqualTo("PasswordView");
        }
    }

    private void assertMatrix(String template, Role role, Set<Role> roles) {
        var view = opened(path(template, shops.shop.slug()));

        if (roles.contains(role)) {
            assertThat(view).as(role + " " + template).endsWith("View").isNotEqualTo("LoginView");
        } else {
            assertThat(view).as(role + " " + template).isEqualTo("DeniedPage");
            assertThat(text()).doesNotContain(TwoShops.FILE);
        }
    }

    private void assertNothingOfTheShop(String template) {
        assertThat(text()).as(template).doesNotContain(shops.secrets());
    }

    private static String text() {
        return ScreenText.now();
    }

    private String opened(String path) {
        UI.getCurrent().navigate(path);
        return getCurrentView().getClass().getSimpleName();
    }

    private String path(String template, String tenant) {
        return template.replaceAll("\\(.*?\\)", "")
                .replace(":tenant", tenant)
                .replace(":slug", TwoShops.SEGMENT)
                .replace(":source", TwoShops.SOURCE)
                .replace(":metric", "revenue")
                .replace(":run", String.valueOf(shops.run));
    }

    private static TreeSet<String> templates() {
        var templates = new TreeSet<String>();
        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .flatMap(ScreenWalkTest::templates)
                .forEach(templates::add);
        return templates;
    }

    private static Stream<String> templates(RouteData route) {
        var aliases = route.getRouteAliases().stream().map(RouteAliasData::getTemplate);
        return Stream.concat(Stream.of(route.getTemplate()), aliases);
    }

    private void signIn(IssuedLogin login) {
        signIn(shops.people().signedIn(login));
    }

    private static void signIn(SignedInUser user) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }
}
