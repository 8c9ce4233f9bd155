package com.martlet.segment.ui;

import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.segment.Segment;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.jspecify.annotations.Nullable;

/** What can be done with the segment in front. */
class EditorActions extends Div {

    private final Span unsaved = new Span(Texts.of("segment.unsaved"));
    private final Anchor board = new Anchor("", Texts.of("segment.board"));
    private final Button delete = new Button(Texts.of("segment.delete"), click -> askToDelete());
    private final Button undo = icon(VaadinIcon.ARROW_BACKWARD, "segment.undo");
    private final Button redo = icon(VaadinIcon.ARROW_FORWARD, "segment.redo");
    private final Button saveAs;
    private final Button save;
    private final transient Listener listener;
    private transient @Nullable Segment segment;

    /** Does what was chosen. */
    interface Listener {
        void undo();

        void redo();

        void save();

        void saveAs();

        void delete(Segment segment);
    }

    EditorActions(Listener listener) {
        this.listener = listener;
        addClassNames("m-fields", "m-segment-actions");
        saveAs = new Button(Texts.of("segment.save_as"), click -> listener.saveAs());
        save = new Button(Texts.of("segment.save"), click -> listener.save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        undo.addClickListener(click -> listener.undo());
        undo.addClickShortcut(Key.KEY_Z, KeyModifier.CONTROL);
        redo.addClickListener(click -> listener.redo());
        redo.addClickShortcut(Key.KEY_Y, KeyModifier.CONTROL);
        add(unsaved, undo, redo, board, delete, saveAs, save);
    }

    private static Button icon(VaadinIcon icon, String text) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.of(text));
        button.setTooltipText(Texts.of(text));
        return button;
    }

    void show(Actor actor, @Nullable Segment present, boolean isChanged) {
        segment = present;
        var mayEdit = actor.may(Permission.EDIT_SEGMENTS);
        unsaved.setVisible(isChanged);
        undo.setVisible(mayEdit);
        redo.setVisible(mayEdit);
        save.setVisible(mayEdit);
        saveAs.setVisible(mayEdit && present != null);
        delete.setVisible(mayEdit && present != null);
        board.setVisible(present != null);
        if (present != null) {
            board.setHref(SegmentNavigation.board(actor.requireTenant(), present.slug()));
        }
    }

    void show(RuleHistory history) {
        undo.setEnabled(history.canUndo());
        redo.setEnabled(history.canRedo());
    }

    private void askToDelete() {
        var present = segment;
        if (present != null) {
            new ConfirmDialog(
                            Texts.of("segment.delete.question", present.name()),
                            Texts.of("segment.delete.consequence"),
                            Texts.of("segment.delete"),
                            () -> listener.delete(present))
                    .open();
        }
    }
}
