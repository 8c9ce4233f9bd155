package com.martlet.identity;

import static com.martlet.identity.Permission.EDIT_SEGMENTS;
import static com.martlet.identity.Permission.EXPORT;
import static com.martlet.identity.Permission.MANAGE_PIPELINE;
import static com.martlet.identity.Permission.SEE_BOARDS;
import static com.martlet.identity.Permission.SEE_RUNS;
import static com.martlet.identity.Permission.SEE_SOURCES;
import static com.martlet.identity.Permission.USE_ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.Conflict;
import com.martlet.base.NotFound;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.testing.MartletTest;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@MartletTest
class OwnRolesTest {

    @Autowired private RoleService roles;
    @Autowired private MemberService members;
    @Autowired private TenantTransactions transactions;
    @Autowired private JdbcClient jdbc;
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
    void hasItsOwnRightsAndThoseOfAllItInheritsFrom() {
        var keeper = create("Keeper", Set.of(), MANAGE_PIPELINE);
        var chief = create("Chief", Set.of(keeper.key(), "VIEWER"), EXPORT);

        assertThat(keeper.permissions()).containsOnly(USE_ACCOUNT, MANAGE_PIPELINE);
        assertThat(chief.permissions())
                .contains(MANAGE_PIPELINE, EXPORT)
                .containsAll(Role.VIEWER.permissions())
                .hasSize(Role.VIEWER.permissions().size() + 2);
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryRightOfTheBuiltInRoleItInheritsFrom(Role parent) {
        var own = create("Of " + parent, Set.of(parent.key()));

        assertThat(own.permissions()).isEqualTo(parent.permissions());
        assertThat(own.mayHavePersonalData()).isEqualTo(parent.mayHavePersonalData());
    }

    @Test
    void givesItsMembersWhatItSaysAtTheNextRequest() {
        var role = create("Night shift", Set.of("VIEWER"));
        var login = people.aMember(tenant, Role.VIEWER);
        var person = people.actor(login);
        members.change(tenant, administrator, person.user(), role, PersonalData.MASKED);
        var before = people.actor(login);

        roles.change(
                tenant,
                administrator,
                role.id(),
                new RoleDraft("Night shift", Set.of("VIEWER"), Set.of(SEE_SOURCES)));
        var widened = people.actor(login);
        roles.change(
                tenant,
                administrator,
                role.id(),
                new RoleDraft("Night shift", Set.of(), Set.of(SEE_RUNS)));
        var narrowed = people.actor(login);

        assertThat(before.permissions()).isEqualTo(Role.VIEWER.permissions());
        assertThat(widened.may(SEE_SOURCES)).isTrue();
        assertThat(narrowed.permissions()).containsOnly(USE_ACCOUNT, SEE_RUNS);
    }

    @Test
    void refusesCircles() {
        var first = create("First", Set.of());
        var second = create("Second", Set.of(first.key()));
        var third = create("Third", Set.of(second.key()));

        for (var parent : Set.of(first, second, third)) {
            var draft = new RoleDraft("First", Set.of(parent.key()), Set.of());
            assertThatThrownBy(() -> roles.change(tenant, administrator, first.id(), draft))
                    .hasMessage("\"First\" cannot inherit from a role that inherits from it.");
        }
    }

    @Test
    void survivesACircleThatSomebodyWroteIntoTheDatabase() {
        var first = create("First", Set.of(), SEE_BOARDS);
        var second = create("Second", Set.of(first.key()), SEE_RUNS);
        transactions.inTenant(
                tenant.id(),
                () ->
                        jdbc.sql("update roles set parents = :parent where role_id = :id")
                                .param("parent", second.key())
                                .param("id", first.id().value())
                                .update());

        assertThat(roles.list(tenant.id())).hasSize(Role.values().length + 2);
        assertThat(roles.load(tenant.id(), second.key()).permissions()).contains(SEE_RUNS);
    }

    @Test
    void staysWhileSomebodyHasItOrInheritsFromIt() {
        var parent = create("Parent", Set.of("VIEWER"));
        var child = create("Child", Set.of(parent.key()));
        var person = people.actor(people.aMember(tenant, Role.VIEWER)).user();
        members.change(tenant, administrator, person, child, PersonalData.MASKED);

        assertThatThrownBy(() -> roles.delete(tenant, administrator, child.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("1 members have the role \"Child\"");
        assertThatThrownBy(() -> roles.delete(tenant, administrator, parent.id()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("The role \"Child\" inherits from \"Parent\"");

        change(administrator, person, Role.VIEWER);
        roles.delete(tenant, administrator, child.id());
        roles.delete(tenant, administrator, parent.id());
        assertThat(roles.list(tenant.id())).containsExactly(Role.values());
    }

    @Test
    void isNotSeenByAnotherTenant() {
        var role = create("Secret squad", Set.of("VIEWER"), EDIT_SEGMENTS);
        var other = people.aTenant();
        var stranger = people.actor(people.aMember(other, Role.ADMINISTRATOR));
        var draft = new RoleDraft("Mine", Set.of(), Set.of());

        assertThat(roles.list(other.id())).containsExactly(Role.values());
        assertThatThrownBy(() -> roles.load(other.id(), role.key())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.change(other, stranger, role.id(), draft))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> roles.delete(other, stranger, role.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                roles.create(
                                        other,
                                        stranger,
                                        new RoleDraft("Heir", Set.of(role.key()), Set.of())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void needsANameOfItsOwn() {
        create("Night shift", Set.of());

        assertThatThrownBy(() -> create("night SHIFT", Set.of()))
                .hasMessageContaining("There is a role \"night SHIFT\" already");
        assertThatThrownBy(() -> create("  ", Set.of())).hasMessageContaining("needs a name");
    }

    private OwnRole create(String name, Set<String> parents, Permission... permissions) {
        return roles.create(
                tenant, administrator, new RoleDraft(name, parents, Set.of(permissions)));
    }

    private void change(Actor by, UserId user, MemberRole role) {
        members.change(tenant, by, user, role, PersonalData.MASKED);
    }
}
