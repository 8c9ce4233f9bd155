package com.martlet.identity;

import static com.martlet.identity.Permission.EXPORT;
import static com.martlet.identity.Permission.MANAGE_MEMBERS;
import static com.martlet.identity.Permission.SEE_PERSONAL_DATA;
import static com.martlet.identity.Permission.SEND_CAMPAIGNS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.Forbidden;
import com.martlet.base.NotSignedIn;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.testing.MartletTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody gives away more than they have. */
@MartletTest
class LentRightsTest {

    @Autowired private RoleService roles;
    @Autowired private MemberService members;
    @Autowired private TokenActors actors;
    @Autowired private ApplicationContext context;

    private TestPeople people;
    private Tenant tenant;
    private Actor administrator;

    @BeforeEach
    void openATenant() {
        people = new TestPeople(context);
        tenant = people.aTenant();
        administrator = people.actor(people.aMember(tenant, Role.ADMINISTRATOR));
    }

    @Test
    void lendsNobodyRightsThatTheyLack() {
        var human = create("Human resources", Set.of("VIEWER"), MANAGE_MEMBERS);
        var login = people.aMember(tenant, Role.VIEWER);
        var person = people.actor(login).user();
        members.change(tenant, administrator, person, human, PersonalData.MASKED);
        var resources = people.actor(login);
        var friend = people.actor(people.aMember(tenant, Role.VIEWER)).user();

        assertThatThrownBy(() -> change(resources, friend, Role.ANALYST))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("rights that you do not have: EDIT_BOARDS");
        assertThatThrownBy(() -> change(resources, person, Role.ADMINISTRATOR))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> change(resources, administrator.user(), Role.VIEWER))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> members.remove(tenant, resources, administrator.user()))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(
                        () ->
                                roles.create(
                                        tenant,
                                        resources,
                                        new RoleDraft("More", Set.of(), Set.of(EXPORT))))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("EXPORT");
        assertThatThrownBy(
                        () ->
                                roles.change(
                                        tenant,
                                        resources,
                                        human.id(),
                                        new RoleDraft("HR", Set.of("MARKETER"), Set.of())))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("SEND_CAMPAIGNS");
    }

    @Test
    void letsOnlyThoseWhoSeePersonalDataShowItToOthers() {
        var login = people.aMember(tenant, Role.ADMINISTRATOR);
        var blind = people.actor(login).user();
        members.change(tenant, administrator, blind, Role.ADMINISTRATOR, PersonalData.MASKED);
        var marketer = people.actor(people.aMember(tenant, Role.MARKETER));
        var masked = people.actor(login);

        assertThat(marketer.may(SEE_PERSONAL_DATA)).isTrue();
        assertThatThrownBy(
                        () ->
                                members.change(
                                        tenant,
                                        masked,
                                        blind,
                                        Role.ADMINISTRATOR,
                                        PersonalData.VISIBLE))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("SEE_PERSONAL_DATA");
        members.change(tenant, masked, marketer.user(), Role.ADMINISTRATOR, PersonalData.VISIBLE);
        assertThat(members.load(tenant.id(), marketer.user()).seesPersonalData()).isTrue();
    }

    @Test
    void refusesRightsThatNoRoleMayHold() {
        for (var right : Set.of(SEE_PERSONAL_DATA, Permission.MANAGE_PLATFORM)) {
            assertThatThrownBy(() -> create("Too much", Set.of(), right))
                    .hasMessage(right + " cannot be put into a role.");
        }
    }

    @Test
    void isMadeByWhoManagesMembersOnly() {
        var analyst = people.actor(people.aMember(tenant, Role.ANALYST));

        assertThatThrownBy(
                        () -> roles.create(tenant, analyst, new RoleDraft("X", Set.of(), Set.of())))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void lapsesForTokensOfWhoWasRemoved() {
        var login = people.aMember(tenant, Role.MARKETER);
        assertThat(people.actor(login).may(SEND_CAMPAIGNS)).isTrue();

        members.remove(tenant, administrator, people.actor(login).user());

        assertThatThrownBy(() -> actors.load(login.token(), null)).isInstanceOf(NotSignedIn.class);
    }

    private OwnRole create(String name, Set<String> parents, Permission... permissions) {
        return roles.create(
                tenant, administrator, new RoleDraft(name, parents, Set.of(permissions)));
    }

    private void change(Actor by, UserId user, MemberRole role) {
        members.change(tenant, by, user, role, PersonalData.MASKED);
    }
}
