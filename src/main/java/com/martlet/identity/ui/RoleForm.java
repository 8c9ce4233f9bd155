package com.martlet.identity.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.MemberRole;
import com.martlet.identity.OwnRole;
import com.martlet.identity.Permission;
import com.martlet.identity.RoleDraft;
import com.martlet.identity.RoleService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is asked of a role: a name, the roles it inherits from, and its own permissions. */
class RoleForm extends Dialog {

    private final TextField name = new TextField(Texts.of("identity.role.name"));
    private final CheckboxGroup<MemberRole> parents =
            new CheckboxGroup<>(Texts.of("identity.role.parents"));
    private final CheckboxGroup<Permission> permissions =
            new CheckboxGroup<>(Texts.of("identity.role.permissions"));
    private final transient Actor actor;
    private final transient Consumer<RoleDraft> saved;

    /** What was ticked by hand; what a parent brings stays ticked beside it. */
    private final EnumSet<Permission> own = EnumSet.noneOf(Permission.class);

    private boolean isShowing;

    RoleForm(List<MemberRole> all, Actor actor, @Nullable OwnRole role, Consumer<RoleDraft> saved) {
        this.actor = actor;
        this.saved = saved;
        setHeaderTitle(
                role == null
                        ? Texts.of("identity.roles.create")
                        : Texts.of("identity.roles.change.title", role.name()));
        setWidth("36rem");
        name.setWidthFull();
        prepareParents(all, role);
        preparePermissions();
        if (role != null) {
            fill(role, all);
        }
        showInherited();
        var fields = new Div(name, parents, permissions);
        fields.addClassName("m-stack");
        add(fields);
        var save = new Button(Texts.of("base.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("base.cancel"), click -> close()), save);
    }

    private void prepareParents(List<MemberRole> all, @Nullable OwnRole role) {
        parents.setItems(all.stream().filter(other -> mayBeParent(other, role)).toList());
        parents.setItemLabelGenerator(RoleWords::of);
        parents.setHelperText(Texts.of("identity.role.parents.help"));
        parents.addValueChangeListener(change -> showInherited());
    }

    /** No circles; and nobody gives what they have not. */
    private boolean mayBeParent(MemberRole other, @Nullable OwnRole role) {
        var isCircle =
                role != null
                        && (other.key().equals(role.key())
                                || other instanceof OwnRole own && own.inheritsFrom(role));
        return !isCircle
                && (actor.platform() || actor.permissions().containsAll(other.permissions()));
    }

    private void preparePermissions() {
        permissions.setItems(RoleService.grantable());
        permissions.setItemLabelGenerator(RoleWords::of);
        permissions.addClassName("m-two-columns");
        permissions.addValueChangeListener(
                change -> {
                    if (!isShowing) {
                        remember(change.getValue());
                    }
                });
    }

    private void remember(Set<Permission> ticked) {
        own.clear();
        own.addAll(ticked);
        own.removeAll(inherited());
    }

    private void fill(OwnRole role, List<MemberRole> all) {
        name.setValue(role.name());
        own.addAll(role.own());
        var keys = role.parents().stream().map(MemberRole::key).collect(Collectors.toSet());
        parents.setValue(
                all.stream().filter(one -> keys.contains(one.key())).collect(Collectors.toSet()));
    }

    /** What comes from a parent is ticked and cannot be unticked here. */
    private void showInherited() {
        var inherited = inherited();
        permissions.setItemEnabledProvider(
                permission ->
                        !inherited.contains(permission)
                                && (actor.platform() || actor.may(permission)));
        var ticked = EnumSet.copyOf(own);
        ticked.addAll(inherited);
        ticked.retainAll(RoleService.grantable());
        isShowing = true;
        permissions.setValue(ticked);
        isShowing = false;
    }

    private Set<Permission> inherited() {
        var all = EnumSet.noneOf(Permission.class);
        parents.getValue().forEach(parent -> all.addAll(parent.permissions()));
        return all;
    }

    private void save() {
        name.setInvalid(false);
        try {
            saved.accept(draft());
            close();
        } catch (UserError refused) {
            name.setErrorMessage(Phrases.of(refused));
            name.setInvalid(true);
        }
    }

    private RoleDraft draft() {
        var keys = parents.getValue().stream().map(MemberRole::key).collect(Collectors.toSet());
        return new RoleDraft(name.getValue(), keys, own);
    }
}
