package com.martlet.identity.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Texts;
import com.martlet.identity.MemberRole;
import com.martlet.identity.OwnRole;
import com.martlet.identity.Permission;
import com.martlet.identity.Role;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Roles row by row, each with all that it allows. */
class RoleGrid extends Grid<MemberRole> {

    /** Hears what is to be done with a role. */
    interface RoleActions {
        void change(OwnRole role);

        void delete(OwnRole role);
    }

    private final transient RoleActions actions;
    private transient ToLongFunction<MemberRole> countMembers = role -> 0;

    RoleGrid(RoleActions actions) {
        this.actions = actions;
        addComponentColumn(role -> new TwoLines(RoleWords.of(role), origin(role)))
                .setHeader(Texts.of("identity.member.role"))
                .setWidth("130px")
                .setFlexGrow(1);
        addComponentColumn(RoleGrid::rights)
                .setHeader(Texts.of("identity.role.allows"))
                .setWidth("210px")
                .setFlexGrow(4);
        addColumn(role -> Formats.current().number(countMembers.applyAsLong(role)))
                .setHeader(Texts.of("identity.members.title"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true)
                .setFlexGrow(0);
        addComponentColumn(this::buttons).setAutoWidth(true).setFlexGrow(0);
        setAllRowsVisible(true);
        PhoneCards.of(this);
    }

    void show(List<MemberRole> roles, ToLongFunction<MemberRole> members) {
        countMembers = members;
        setItems(roles);
        recalculateColumnWidths();
    }

    private static String origin(MemberRole role) {
        return switch (role) {
            case Role builtIn -> Texts.of("identity.role.builtIn");
            case OwnRole own when own.parents().isEmpty() -> Texts.of("identity.role.own.purpose");
            case OwnRole own -> Texts.of("identity.role.inherits", names(own.parents()));
        };
    }

    private static String names(List<MemberRole> roles) {
        return roles.stream().map(RoleWords::of).collect(Collectors.joining(", "));
    }

    private static Component rights(MemberRole role) {
        var words =
                role.permissions().stream()
                        .filter(permission -> permission != Permission.USE_ACCOUNT)
                        .sorted()
                        .map(RoleWords::of)
                        .collect(Collectors.joining(", "));
        var text = new Span(words.isEmpty() ? Formats.MISSING : words);
        text.addClassName("m-wrapped");
        return text;
    }

    private Component buttons(MemberRole role) {
        return switch (role) {
            case Role builtIn -> new Span();
            case OwnRole own ->
                    new Div(
                            new RowButton("identity.roles.change", () -> actions.change(own)),
                            new RowButton("base.delete", () -> actions.delete(own)));
        };
    }
}
