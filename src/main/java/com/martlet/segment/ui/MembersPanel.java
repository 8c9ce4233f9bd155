package com.martlet.segment.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Texts;
import com.martlet.segment.Member;
import com.martlet.segment.MembersAsked.Names;
import com.martlet.segment.SegmentMembers;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who is in the saved segment; loaded when somebody asks, because looking is recorded. */
class MembersPanel extends Card {

    private final transient Listener listener;
    private final Div content = new Div();

    /** Reads and writes members. */
    interface Listener {
        SegmentMembers.Pages look();

        void write(DownloadEvent download, Names names, String reason) throws IOException;
    }

    MembersPanel(boolean mayExport, boolean mayExportNames, Listener listener) {
        this.listener = listener;
        var explanation = new Paragraph(Texts.of("segment.members.help"));
        explanation.addClassName("m-quiet");
        var buttons = new Div(new Button(Texts.of("segment.members.show"), click -> showMembers()));
        buttons.addClassName("m-fields");
        if (mayExport) {
            buttons.add(maskedFile());
        }
        if (mayExportNames) {
            buttons.add(new Button(Texts.of("segment.members.csv.names"), click -> askForReason()));
        }
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
        content.removeAll();
        content.add(
                new Paragraph(Texts.of("segment.count", Formats.current().number(pages.count()))),
                grid);
    }

    private static String named(@Nullable String name) {
        return Objects.requireNonNullElse(name, Formats.MISSING);
    }

    private Anchor maskedFile() {
        return new Anchor(
                event -> listener.write(event, Names.MASKED, ""), Texts.of("segment.members.csv"));
    }

    private void askForReason() {
        var dialog = new Dialog(Texts.of("segment.members.csv.names"));
        dialog.setWidth("28rem");
        var reason = new TextField(Texts.of("segment.members.reason"));
        reason.setHelperText(Texts.of("segment.members.reason.help"));
        reason.setWidthFull();
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        var file =
                new Anchor(
                        event -> listener.write(event, Names.WHOLE, reason.getValue()),
                        Texts.of("segment.members.download"));
        file.setVisible(false);
        reason.addValueChangeListener(event -> file.setVisible(!event.getValue().isBlank()));
        dialog.add(new Paragraph(Texts.of("segment.members.personal")), reason);
        dialog.getFooter().add(new Button(Texts.of("base.cancel"), click -> dialog.close()), file);
        dialog.open();
    }
}
