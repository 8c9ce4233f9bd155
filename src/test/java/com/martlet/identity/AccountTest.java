package com.martlet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.Tenant.WeekStart;
import com.martlet.testing.MartletTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
class AccountTest {

    @Autowired private BrowserSessions sessions;
    @Autowired private CurrentActor currentActor;
    @Autowired private PasswordService passwords;
    @Autowired private ProfileService profiles;
    @Autowired private TokenService tokens;
    @Autowired private TokenActors actors;
    @Autowired private TenantService tenants;
    @Autowired private PlatformTenants platformTenants;
    @Autowired private ApplicationContext context;

    private TestPeople people;
    private Tenant tenant;
    private IssuedLogin login;

    @BeforeEach
    void addAnAdministrator() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        login = people.aMember(tenant, Role.ADMINISTRATOR);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isSignedOutAtTheNextRequestAfterItsSessionWasEnded() {
        var here = people.signedIn(login);
        var elsewhere = people.signedIn(login);
        sitDownAt(here);
        assertThat(currentActor.find(tenant.id())).isPresent();

        sessions.end(elsewhere, here.session());

        assertThat(currentActor.user()).isEmpty();
        assertThat(currentActor.find()).isEmpty();
        assertThat(currentActor.find(tenant.id())).isEmpty();
        assertThat(sessions.list(elsewhere))
                .extracting(BrowserSession::id)
                .doesNotContain(here.session());
    }

    @Test
    void endsNoSessionOfSomebodyElse() {
        var mine = people.signedIn(login);
        var other = people.signedIn(people.aMember(tenant, Role.VIEWER));

        sessions.end(other, mine.session());

        assertThat(sessions.isOpen(mine)).isTrue();
    }

    @Test
    void signsOtherBrowsersOutWhenThePasswordChanges() {
        var here = people.signedIn(login);
        var elsewhere = people.signedIn(login);

        passwords.change(here, "::1", login.password(), "four calm martlets nest");

        assertThat(sessions.isOpen(here)).isTrue();
        assertThat(sessions.isOpen(elsewhere)).isFalse();
    }

    @Test
    void keepsNameLanguageAndColours() {
        var person = people.signedIn(login);

        profiles.rename(person, " Lee Younghee ");
        profiles.prefer(person, "ko", "DARK");

        var profile = profiles.find(person).orElseThrow();
        assertThat(profile.displayName()).isEqualTo("Lee Younghee");
        assertThat(List.of("" + profile.language(), "" + profile.colours()))
                .containsExactly("ko", "DARK");
        assertThatThrownBy(() -> profiles.rename(person, "a\nb"))
                .hasMessageContaining("1 to 100 characters");
    }

    @Test
    void givesATokenNoMoreThanItsScopesAndItsOwner() {
        var owner = people.actor(people.aMember(tenant, Role.VIEWER));

        var narrow = tokens.create(owner, "Wall", null, Set.of(Permission.SEE_BOARDS));
        var greedy = tokens.create(owner, "Greedy", null, Set.of(Permission.MANAGE_MEMBERS));

        assertThat(actors.load(narrow.secret(), null).permissions())
                .containsOnly(Permission.USE_ACCOUNT, Permission.SEE_BOARDS);
        assertThat(actors.load(greedy.secret(), null).permissions())
                .containsOnly(Permission.USE_ACCOUNT);
    }

    @Test
    void changesHowATenantCounts() {
        var settings =
                new TenantSettings(
                        "Corner shop", "Europe/Paris", "EUR", "en", WeekStart.SUNDAY, null);

        tenants.change(tenant, people.actor(login), settings);

        var changed = tenants.load(tenant.id());
        assertThat(TenantSettings.of(changed)).isEqualTo(settings);
        assertThat(changed.slug()).isEqualTo(tenant.slug());
        var viewer = people.actor(people.aMember(tenant, Role.VIEWER));
        assertThatThrownBy(() -> tenants.change(tenant, viewer, settings))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void letsNobodyIntoASuspendedTenantButThePlatform() {
        var person = people.signedIn(login);
        sitDownAt(person);
        var platform = people.thePlatformAdministrator();
        var administrator = actors.load(platform.token(), null);

        tenants.suspend(tenant.id(), administrator);

        assertThat(currentActor.find(tenant.id())).isEmpty();
        assertThatThrownBy(() -> actors.load(login.token(), null))
                .isInstanceOf(TenantSuspended.class)
                .hasMessageContaining("is suspended");
        assertThat(actors.load(platform.token(), tenant.slug()).tenant()).isNotNull();
        tenants.resume(tenant.id(), administrator);
        assertThat(currentActor.find(tenant.id())).isPresent();
    }

    @Test
    void tellsThePlatformHowManyWorkInATenant() {
        people.aMember(tenant, Role.VIEWER);
        var platform = actors.load(people.thePlatformAdministrator().token(), null);

        var row =
                platformTenants.list(platform).stream()
                        .filter(one -> one.tenant().id().equals(tenant.id()))
                        .findFirst()
                        .orElseThrow();

        assertThat(row.members()).isEqualTo(2);
        assertThat(row.dataVersion()).isEmpty();
        assertThatThrownBy(() -> platformTenants.list(people.actor(login)))
                .isInstanceOf(AccessDenied.class);
    }

    private static void sitDownAt(SignedInUser person) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }
}
