package com.martlet.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.ui.Texts;
import com.martlet.identity.IssuedLogin;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import com.martlet.testing.ScreenText;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.identity.ui"})
class LoginViewTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;

    private TestPeople people;
    private Tenant tenant;

    @BeforeEach
    void openATenant() {
        people = new TestPeople(context);
        tenant = people.aTenant();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void asksAStrangerToSignInFirst() {
        UI.getCurrent().navigate("t/" + tenant.slug() + "/tokens");

        assertThat(getCurrentView()).isInstanceOf(LoginView.class);
    }

    @Test
    void saysThatItFailedWithoutSayingWhy() {
        UI.getCurrent().navigate("login", QueryParameters.of("error", ""));

        assertThat($(LoginForm.class).single().isError()).isTrue();
    }

    @Test
    void showsAnAdministratorTheMembers() {
        signIn(people.aMember(tenant, Role.ADMINISTRATOR));

        UI.getCurrent().navigate("t/" + tenant.slug() + "/members");

        assertThat(getCurrentView()).isInstanceOf(MemberListView.class);
        assertThat(test($(Grid.class).single()).size()).isOne();
    }

    @Test
    void deniesAViewerTheMembers() {
        signIn(people.aMember(tenant, Role.VIEWER));

        UI.getCurrent().navigate("t/" + tenant.slug() + "/members");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("DeniedPage");
    }

    @Test
    void hidesTheTenantsOfOthers() {
        signIn(people.aMember(people.aTenant(), Role.ADMINISTRATOR));

        UI.getCurrent().navigate("t/" + tenant.slug() + "/members");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NotFoundPage");
    }

    @Test
    void leadsAPlatformAdministratorToTheTenants() {
        signIn(people.thePlatformAdministrator());

        UI.getCurrent().navigate("");

        assertThat(getCurrentView()).isInstanceOf(TenantListView.class);
    }

    @Test
    void keepsAPlatformAdministratorOutUntilTheyActForTheTenant() {
        signIn(people.thePlatformAdministrator());

        UI.getCurrent().navigate("t/" + tenant.slug() + "/members");
        var before = getCurrentView().getClass().getSimpleName();
        context.getBean(TenantOnScreen.class).actFor(tenant.id());
        UI.getCurrent().navigate("t/" + tenant.slug() + "/members");

        assertThat(before).isEqualTo("NotFoundPage");
        assertThat(getCurrentView()).isInstanceOf(MemberListView.class);
        assertThat(ScreenText.now()).contains(Texts.of("navigation.acting"));
    }

    private void signIn(IssuedLogin login) {
        var user = people.signedIn(login);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
    }
}
