package com.martlet.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.MemberRole;
import com.martlet.identity.OwnRole;
import com.martlet.identity.Permission;
import com.martlet.identity.Role;
import com.martlet.identity.RoleService;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoleListViewTest extends PeopleScreens {

    private static final int OWN = Role.values().length;

    @BeforeEach
    void open() {
        signIn(administrator);
        assertThat(openedInTheTenant("roles")).isEqualTo("RoleListView");
    }

    @Test
    void makesARoleOfPermissionsAndOfThoseItInherits() {
        click("Create a role");
        test($(TextField.class).withCaption("Name").single()).setValue("Campaign reader");
        parents().setValue(Set.of(Role.VIEWER));
        assertThat(permissions().getValue()).contains(Permission.SEE_BOARDS);
        test(permissions()).selectItems("export data");
        click("Save");

        var role = ownRoles().getFirst();
        assertThat(role.name()).isEqualTo("Campaign reader");
        assertThat(role.own()).containsExactly(Permission.EXPORT);
        assertThat(role.parents()).containsExactly(Role.VIEWER);
        assertThat(role.permissions()).contains(Permission.SEE_RUNS, Permission.EXPORT);
    }

    @Test
    void refusesASecondRoleOfTheSameNameBesideTheField() {
        create("Reader");
        click("Create a role");
        var name = $(TextField.class).withCaption("Name").single();
        test(name).setValue("reader");
        click("Save");

        assertThat(name.getErrorMessage()).startsWith("There is a role \"reader\" already.");
        assertThat(ownRoles()).hasSize(1);
    }

    @Test
    void deletesARoleAfterAsking() {
        create("Reader");

        clickInRow(OWN, "Delete");
        assertThat(ownRoles()).hasSize(1);
        click("Delete");

        assertThat(ownRoles()).isEmpty();
    }

    @Test
    void offersNoChangeOfBuiltInRoles() {
        create("Reader");

        for (var row = 0; row < OWN; row++) {
            assertThat(buttonsInRow(row)).isEmpty();
        }
        assertThat(buttonsInRow(OWN)).hasSize(2);
    }

    private void create(String name) {
        click("Create a role");
        test($(TextField.class).withCaption("Name").single()).setValue(name);
        click("Save");
    }

    private List<OwnRole> ownRoles() {
        return context.getBean(RoleService.class).list(tenant.id()).stream()
                .filter(OwnRole.class::isInstance)
                .map(OwnRole.class::cast)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<MemberRole> parents() {
        return (CheckboxGroup<MemberRole>) group("Inherits from");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Permission> permissions() {
        return (CheckboxGroup<Permission>) group("Permissions");
    }

    private CheckboxGroup<?> group(String label) {
        return $(CheckboxGroup.class).withCaption(label).single();
    }
}
