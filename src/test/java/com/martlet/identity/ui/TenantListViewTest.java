package com.martlet.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.TenantService;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import org.junit.jupiter.api.Test;

class TenantListViewTest extends PeopleScreens {

    @Test
    void keepsMembersOutOfATenantThatRestsAndSaysWhy() {
        var tenants = context.getBean(TenantService.class);
        signIn(administrator);

        tenants.suspend(tenant.id(), Actor.martlet());
        openedInTheTenant("members");
        assertThat(page()).contains("The tenant \"A shop\" is suspended.");

        tenants.resume(tenant.id(), Actor.martlet());
        assertThat(openedInTheTenant("members")).isEqualTo("MemberListView");
    }

    @Test
    void hidesATenantThatRestsFromTheShopNextDoor() {
        context.getBean(TenantService.class).suspend(tenant.id(), Actor.martlet());
        signIn(people.aMember(people.aTenant(), Role.ADMINISTRATOR));

        assertThat(openedInTheTenant("members")).isEqualTo("NotFoundPage");
    }

    @Test
    void listsTenantsToThePlatform() {
        signIn(people.thePlatformAdministrator());

        assertThat(opened("platform/tenants")).isEqualTo("TenantListView");
        assertThat(page()).contains("Open a tenant");
    }

    @Test
    void showsTheNotFoundPageForAnUnknownAddress() {
        signIn(administrator);

        assertThat(opened("nowhere/at/all")).isEqualTo("NotFoundPage");
        assertThat(openedInTheTenant("nowhere")).isEqualTo("NotFoundPage");
        assertThat(page()).contains("Not found", "nowhere");
    }

    @Test
    void keepsTheMenuOfTheTenantBesideAnUnknownAddress() {
        signIn(administrator);
        var board = "t/" + tenant.slug() + "/d/overview";

        for (var unknown :
                List.of("t/" + tenant.slug() + "/nowhere", "nowhere", "t/no/d/overview")) {
            assertThat(opened(unknown)).as(unknown).isEqualTo("NotFoundPage");
            assertThat(links()).as(unknown).contains(board).doesNotContain("");
            assertThat(page()).as(unknown).contains("To the first board of A shop");
        }
    }

    @Test
    void keepsTheMenuOfThePlatformBesideTheAddressOfATenant() {
        signIn(people.thePlatformAdministrator());

        assertThat(openedInTheTenant("nowhere")).isEqualTo("NotFoundPage");
        assertThat(links()).contains("platform/tenants", "");
    }

    private List<String> links() {
        return $(Anchor.class).all().stream().map(Anchor::getHref).toList();
    }
}
