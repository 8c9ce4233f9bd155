package com.martlet.identity.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Member;
import com.martlet.identity.MemberDraft;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.identity.MemberService;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** Who works in the tenant, in which role, with or without sight of personal data. */
@Route("t/:tenant/members")
@Menu(title = "identity.members.title", order = 400, icon = "vaadin:users")
@Needs(Permission.MANAGE_MEMBERS)
class MemberListView extends Page {

    private final transient MemberService members;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final Grid<Member> grid = new Grid<>();

    MemberListView(MemberService members, CurrentActor currentActor) {
        super(Texts.of("identity.members.title"), Texts.of("identity.members.explanation"));
        this.members = members;
        this.currentActor = currentActor;
        this.tenant = currentActor.require().requireTenant();
        addActions(addButton());
        addColumns();
        add(grid);
        refresh();
    }

    private Button addButton() {
        var add =
                new Button(
                        Texts.of("identity.members.add"),
                        click -> new MemberForm(this::addMember).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void addColumns() {
        grid.addColumn(Member::email).setHeader(Texts.of("identity.member.email"));
        grid.addColumn(Member::displayName).setHeader(Texts.of("identity.member.name"));
        grid.addComponentColumn(this::roleSelect).setHeader(Texts.of("identity.member.role"));
        grid.addComponentColumn(this::sightBox).setHeader(Texts.of("identity.member.pii"));
        grid.addComponentColumn(this::removeButton);
        grid.setAllRowsVisible(true);
    }

    private Select<Role> roleSelect(Member member) {
        var select = new Select<Role>();
        select.setItems(Role.values());
        select.setItemLabelGenerator(RoleWords::of);
        select.setAriaLabel(Texts.of("identity.member.role") + " " + member.email());
        select.setValue(member.role());
        select.addValueChangeListener(event -> changeRole(member, event.getValue()));
        return select;
    }

    private Checkbox sightBox(Member member) {
        var box = new Checkbox(member.seesPersonalData());
        box.setAriaLabel(Texts.of("identity.member.pii") + " " + member.email());
        box.setEnabled(member.role().mayHavePersonalData());
        box.addValueChangeListener(event -> change(member, member.role(), sight(event.getValue())));
        return box;
    }

    private Button removeButton(Member member) {
        var remove = new Button(Texts.of("identity.members.remove"), click -> askToRemove(member));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return remove;
    }

    private void askToRemove(Member member) {
        new ConfirmDialog(
                        Texts.of("identity.members.remove.question", member.email()),
                        Texts.of("identity.members.remove.consequence"),
                        Texts.of("identity.members.remove"),
                        () -> attempt(() -> remove(member)))
                .open();
    }

    private void remove(Member member) {
        members.remove(tenant, actor(), member.user());
        Notices.success(Texts.of("identity.members.removed", member.email()));
    }

    /** A role that may not see personal data takes the sight of it away. */
    private void changeRole(Member member, Role role) {
        change(member, role, sight(member.seesPersonalData() && role.mayHavePersonalData()));
    }

    private void change(Member member, Role role, PersonalData personalData) {
        attempt(
                () -> {
                    members.change(tenant, actor(), member.user(), role, personalData);
                    Notices.success(Texts.of("identity.members.changed", member.email()));
                });
    }

    private void addMember(MemberDraft draft) {
        var added = members.add(tenant, actor(), draft);
        var email = added.member().email();
        var password = added.password();
        if (password == null) {
            Notices.success(Texts.of("identity.members.existing", email));
        } else {
            Notices.success(Texts.of("identity.members.added", email));
            new ShownOnce(
                            Texts.of("identity.members.password", email),
                            Texts.of("identity.members.password.help"),
                            password)
                    .open();
        }
        refresh();
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (UserError error) {
            Notices.error(String.valueOf(error.getMessage()));
        }
        refresh();
    }

    /** Rights may have changed since the screen was opened. */
    private Actor actor() {
        return currentActor.require(tenant.id());
    }

    private void refresh() {
        grid.setItems(members.list(tenant.id()));
    }

    private static PersonalData sight(boolean visible) {
        return visible ? PersonalData.VISIBLE : PersonalData.MASKED;
    }
}
