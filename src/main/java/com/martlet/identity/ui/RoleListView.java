package com.martlet.identity.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.MemberRole;
import com.martlet.identity.MemberService;
import com.martlet.identity.Needs;
import com.martlet.identity.OwnRole;
import com.martlet.identity.Permission;
import com.martlet.identity.RoleDraft;
import com.martlet.identity.RoleService;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The roles of the tenant: those built in to read, its own to make and to change. */
@Route("t/:tenant/roles")
@Menu(title = "identity.roles.title", order = 405, icon = "vaadin:user-card")
@Needs(Permission.MANAGE_MEMBERS)
class RoleListView extends Page implements RoleGrid.RoleActions {

    private final transient RoleService roles;
    private final transient MemberService members;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final RoleGrid grid = new RoleGrid(this);

    RoleListView(RoleService roles, MemberService members, CurrentActor currentActor) {
        super(Texts.of("identity.roles.title"), Texts.of("identity.roles.explanation"));
        this.roles = roles;
        this.members = members;
        this.currentActor = currentActor;
        this.tenant = currentActor.require().requireTenant();
        var create = new Button(Texts.of("identity.roles.create"), click -> open(null));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(create);
        add(grid);
        refresh();
    }

    @Override
    public void change(OwnRole role) {
        open(role);
    }

    @Override
    public void delete(OwnRole role) {
        new ConfirmDialog(
                        Texts.of("identity.roles.delete.question", role.name()),
                        Texts.of("identity.roles.delete.consequence"),
                        Texts.of("base.delete"),
                        () -> deleteNow(role))
                .open();
    }

    private void open(@Nullable OwnRole role) {
        new RoleForm(roles.list(tenant.id()), actor(), role, draft -> save(role, draft)).open();
    }

    private void save(@Nullable OwnRole role, RoleDraft draft) {
        var saved =
                role == null
                        ? roles.create(tenant, actor(), draft)
                        : roles.change(tenant, actor(), role.id(), draft);
        Notices.success(Texts.of("identity.roles.saved", saved.name()));
        refresh();
    }

    private void deleteNow(OwnRole role) {
        try {
            roles.delete(tenant, actor(), role.id());
            Notices.success(Texts.of("identity.roles.deleted", role.name()));
        } catch (UserError refused) {
            Notices.error(Phrases.of(refused));
        }
        refresh();
    }

    /** Rights may have changed since the screen was opened. */
    private Actor actor() {
        return currentActor.require(tenant.id());
    }

    private void refresh() {
        var counts =
                members.list(tenant.id()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        member -> member.role().key(), Collectors.counting()));
        grid.show(
                roles.list(tenant.id()), (MemberRole role) -> counts.getOrDefault(role.key(), 0L));
    }
}
