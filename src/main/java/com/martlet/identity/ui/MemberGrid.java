package com.martlet.identity.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Member;
import com.martlet.identity.Member.State;
import com.martlet.identity.MemberDraft.PersonalData;
import com.martlet.identity.MemberRole;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** Members row by row: role and sight of personal data are changed in place. */
class MemberGrid extends Grid<Member> {

    /** Hears what is to be done with a member. */
    interface MemberActions {
        void change(Member member, MemberRole role, PersonalData personalData);

        void inviteAgain(Member member);

        void remove(Member member);
    }

    private final transient List<MemberRole> roles;
    private final transient ZoneId zone;
    private final transient MemberActions actions;

    MemberGrid(List<MemberRole> roles, ZoneId zone, MemberActions actions) {
        this.roles = roles;
        this.zone = zone;
        this.actions = actions;
        addComponentColumn(member -> new TwoLines(member.displayName(), member.email()))
                .setHeader(Texts.of("identity.member.person"))
                .setFlexGrow(2)
                .setWidth("180px");
        addComponentColumn(this::roleSelect)
                .setHeader(Texts.of("identity.member.role"))
                .setWidth("170px");
        addComponentColumn(this::sightBox)
                .setHeader(Texts.of("identity.member.pii"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        addColumn(MemberGrid::state).setHeader(Texts.of("identity.member.state")).setWidth("170px");
        addColumn(this::lastSeen).setHeader(Texts.of("identity.member.seen")).setWidth("190px");
        addComponentColumn(this::buttons).setAutoWidth(true).setFlexGrow(0);
        setAllRowsVisible(true);
        PhoneCards.of(this);
    }

    private Select<MemberRole> roleSelect(Member member) {
        var select = new Select<MemberRole>();
        select.setItems(roles);
        select.setItemLabelGenerator(RoleWords::of);
        select.setAriaLabel(Texts.of("identity.member.role") + " " + member.email());
        select.setWidthFull();
        select.setValue(member.role());
        select.addValueChangeListener(event -> changeRole(member, event.getValue()));
        return select;
    }

    /** A role that may not see personal data takes the sight of it away. */
    private void changeRole(Member member, MemberRole role) {
        var sees = member.seesPersonalData() && role.mayHavePersonalData();
        actions.change(member, role, sight(sees));
    }

    private Checkbox sightBox(Member member) {
        var box = new Checkbox(member.seesPersonalData());
        box.setAriaLabel(Texts.of("identity.member.pii") + " " + member.email());
        box.setEnabled(member.role().mayHavePersonalData());
        box.addValueChangeListener(
                event -> actions.change(member, member.role(), sight(event.getValue())));
        return box;
    }

    private static String state(Member member) {
        return Texts.of("identity.member.state." + member.state().name().toLowerCase(Locale.ROOT));
    }

    private String lastSeen(Member member) {
        return Formats.current().time(member.lastSignedInAt(), zone);
    }

    private Component buttons(Member member) {
        var buttons = new Div();
        if (member.state() == State.INVITED) {
            buttons.add(
                    new RowButton(
                            "identity.members.invite.again", () -> actions.inviteAgain(member)));
        }
        buttons.add(new RowButton("identity.members.remove", () -> actions.remove(member)));
        return buttons;
    }

    private static PersonalData sight(boolean visible) {
        return visible ? PersonalData.VISIBLE : PersonalData.MASKED;
    }
}
