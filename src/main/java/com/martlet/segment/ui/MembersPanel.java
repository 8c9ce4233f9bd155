package com.martlet.segment.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.PhoneCards;
import com.martlet.base.ui.Texts;
import com.martlet.segment.Member;
import com.martlet.segment.SegmentMembers;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is in the saved segment; loaded when somebody asks, because looking is recorded. */
class MembersPanel extends Card {

    private final transient Listener listener;
    private final Div content = new Div();

    /** Reads members and lets them out. */
    interface Listener {
        SegmentMembers.Pages look();

        void download();
    }

    MembersPanel(Listener listener) {
        this.listener = listener;
        var explanation = new Paragraph(Texts.of("segment.members.help"));
        explanation.addClassName("m-quiet");
        var buttons =
                new Div(
                        new Button(Texts.of("segment.members.show"), click -> showMembers()),
                        new Button(
                                Texts.of("segment.members.download"),
                                click -> listener.download()));
        buttons.addClassNames("m-fields", "m-segment-actions");
        content.addClassName("m-members");
        add(new H2(Texts.of("segment.members")), explanation, buttons, content);
    }

    private void showMembers() {
        var pages = listener.look();
        var grid = new Grid<Member>();
        grid.addColumn(Member::customerId).setHeader(Texts.of("segment.members.id"));
        grid.addColumn(member -> named(member.name())).setHeader(Texts.of("segment.members.name"));
        grid.setItems(
                query -> pages.page(query.getOffset(), query.getLimit()).stream(),
                query -> pages.count());
        grid.setHeight("360px");
        PhoneCards.of(grid);
        content.removeAll();
        content.add(
                new Paragraph(Texts.of("segment.count", Formats.current().number(pages.count()))),
                grid);
    }

    private static String named(@Nullable String name) {
        return Objects.requireNonNullElse(name, Formats.MISSING);
    }
}
