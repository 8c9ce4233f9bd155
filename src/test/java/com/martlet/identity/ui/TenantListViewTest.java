package com.martlet.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.TenantService;
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
}
