package com.martlet.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;

/**
 * Short messages at the edge of the screen; errors stay until they are closed, or until there is
 * something newer to say.
 */
public final class Notices {

    private static final int SECONDS_FOR_READING = 5;
    private static final int SECONDS_FOR_UNDO = 10;

    private Notices() {}

    public static Notification success(String text) {
        return show("success", VaadinIcon.CHECK_CIRCLE_O, SECONDS_FOR_READING, new Paragraph(text));
    }

    public static Notification warning(String text) {
        return show("warning", VaadinIcon.WARNING, SECONDS_FOR_UNDO, new Paragraph(text));
    }

    /** One sentence that already says what failed and what to do, such as a UserError's. */
    public static Notification error(String text) {
        return show("error", VaadinIcon.CLOSE_CIRCLE_O, 0, new Paragraph(text));
    }

    /** What failed, what was kept, what to do. */
    public static Notification error(String what, String kept, String remedy) {
        var first = new Paragraph(what);
        first.addClassName("m-strong");
        return show(
                "error",
                VaadinIcon.CLOSE_CIRCLE_O,
                0,
                first,
                new Paragraph(kept),
                new Paragraph(remedy));
    }

    /** Says what was done and offers to take it back. */
    public static Notification undoable(String text, Runnable undo) {
        var button = new Button(Texts.of("base.undo"));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var notice =
                show(
                        "success",
                        VaadinIcon.CHECK_CIRCLE_O,
                        SECONDS_FOR_UNDO,
                        new Paragraph(text),
                        button);
        button.addClickListener(
                click -> {
                    notice.close();
                    undo.run();
                });
        return notice;
    }

    private static Notification show(
            String kind, VaadinIcon icon, int seconds, Component... content) {
        closeEarlierError();
        var notice = new Notification();
        notice.setDuration(seconds * 1000);
        notice.setPosition(Position.BOTTOM_END);
        notice.addClassNames("m-notice", "m-notice-" + kind);
        notice.setAssertive(kind.equals("error"));
        var words = new Div(content);
        words.addClassName("m-notice-words");
        var row = new Div(icon.create(), words, closeButton(notice));
        row.addClassName("m-notice-row");
        notice.add(row);
        notice.open();
        if (seconds == 0) {
            keepAsError(notice);
        }
        return notice;
    }

    /** What failed before is old news once something else went well, or wrong. */
    private static void closeEarlierError() {
        var ui = UI.getCurrent();
        var earlier = ui == null ? null : ComponentUtil.getData(ui, LastError.class);
        if (earlier != null) {
            earlier.notice().close();
            ComponentUtil.setData(ui, LastError.class, null);
        }
    }

    private static void keepAsError(Notification notice) {
        var ui = UI.getCurrent();
        if (ui != null) {
            ComponentUtil.setData(ui, LastError.class, new LastError(notice));
        }
    }

    private record LastError(Notification notice) {}

    private static Button closeButton(Notification notice) {
        var close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        close.setAriaLabel(Texts.of("base.close"));
        return close;
    }
}
