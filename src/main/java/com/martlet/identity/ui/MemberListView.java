package com.martlet.identity.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.InvitationService;
import com.martlet.identity.Invited;
import com.martlet.identity.Member;
import com.martlet.identity.MemberDraft;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.identity.MemberRole;
import com.martlet.identity.MemberService;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.RoleService;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;

/** Who works in the tenant, in which role, with or without sight of personal data. */
@Route("t/:tenant/members")
@Menu(title = "identity.members.title", order = 400, icon = "vaadin:users")
@Needs(Permission.MANAGE_MEMBERS)
class MemberListView extends Page implements MemberGrid.MemberActions {

    private final transient MemberService members;
    private final transient InvitationService invitations;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final transient List<MemberRole> roles;
    private final MemberGrid grid;
    private final EmptyState none =
            new EmptyState(VaadinIcon.USERS, Texts.of("identity.members.none"));

    MemberListView(
            MemberService members,
            InvitationService invitations,
            RoleService roles,
            CurrentActor currentActor) {
        super(Texts.of("identity.members.title"), Texts.of("identity.members.explanation"));
        this.members = members;
        this.invitations = invitations;
        this.currentActor = currentActor;
        this.tenant = currentActor.require().requireTenant();
        this.roles = roles.list(tenant.id());
        this.grid = new MemberGrid(this.roles, tenant.zone(), this);
        addActions(addButton());
        add(none, grid);
        refresh();
    }

    @Override
    public void change(Member member, MemberRole role, PersonalData personalData) {
        attempt(
                () -> {
                    members.change(tenant, actor(), member.user(), role, personalData);
                    Notices.success(Texts.of("identity.members.changed", member.email()));
                });
    }

    @Override
    public void inviteAgain(Member member) {
        attempt(() -> show(invitations.inviteAgain(tenant, actor(), member.user(), Here.site())));
    }

    @Override
    public void remove(Member member) {
        new ConfirmDialog(
                        Texts.of("identity.members.remove.question", member.email()),
                        Texts.of("identity.members.remove.consequence"),
                        Texts.of("identity.members.remove"),
                        () -> attempt(() -> removeNow(member)))
                .open();
    }

    private void removeNow(Member member) {
        members.remove(tenant, actor(), member.user());
        Notices.success(Texts.of("identity.members.removed", member.email()));
    }

    private Button addButton() {
        var add =
                new Button(
                        Texts.of("identity.members.add"),
                        click -> new MemberForm(roles, invitations.goesByMail(), this::add).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private void add(MemberDraft draft, MemberForm.Way way) {
        switch (way) {
            case LINK -> show(invitations.invite(tenant, actor(), draft, Here.site()));
            case PASSWORD -> addWithPassword(draft);
        }
        refresh();
    }

    private void show(Invited invited) {
        var email = invited.member().email();
        var link = invited.link();
        if (invited.failure() != null) {
            Notices.warning(
                    Texts.of("identity.members.mail.failed", email, Phrases.of(invited.failure())));
        }
        if (link != null) {
            new ShownOnce(
                            Texts.of("identity.members.link", email),
                            Texts.of("identity.members.link.help"),
                            link)
                    .open();
        } else if (invited.member().state() == Member.State.INVITED) {
            Notices.success(Texts.of("identity.members.invited", email));
        } else {
            Notices.success(Texts.of("identity.members.existing", email));
        }
    }

    private void addWithPassword(MemberDraft draft) {
        var added = members.add(tenant, actor(), draft);
        var email = added.member().email();
        var password = added.password();
        if (password == null) {
            Notices.success(Texts.of("identity.members.existing", email));
            return;
        }
        Notices.success(Texts.of("identity.members.added", email));
        new ShownOnce(
                        Texts.of("identity.members.password", email),
                        Texts.of("identity.members.password.help"),
                        password)
                .open();
    }

    private void attempt(Runnable act) {
        try {
            act.run();
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
        refresh();
    }

    /** Rights may have changed since the screen was opened. */
    private Actor actor() {
        return currentActor.require(tenant.id());
    }

    private void refresh() {
        var all = members.list(tenant.id());
        grid.setItems(all);
        grid.recalculateColumnWidths();
        grid.setVisible(!all.isEmpty());
        none.setVisible(all.isEmpty());
    }
}
