package com.martlet.segment.ui;

import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.segment.Segment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What can be done with the segment in front. */
class EditorActions extends Div {

    private final Span unsaved = new Span(Texts.of("segment.unsaved"));
    private final Anchor board = new Anchor("", Texts.of("segment.board"));
    private final Button delete = new Button(Texts.of("segment.delete"), click -> askToDelete());
    private final Button saveAs;
    private final Button save;
    private final transient Listener listener;
    private transient @Nullable Segment segment;

    /** Does what was chosen. */
    interface Listener {
        void save();

        void saveAs();

        void delete(Segment segment);
    }

    EditorActions(Listener listener) {
        this.listener = listener;
        addClassName("m-fields");
        saveAs = new Button(Texts.of("segment.save_as"), click -> listener.saveAs());
        save = new Button(Texts.of("segment.save"), click -> listener.save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        add(unsaved, board, delete, saveAs, save);
    }

    void show(Actor actor, @Nullable Segment present, boolean isChanged) {
        segment = present;
        var mayEdit = actor.may(Permission.EDIT_SEGMENTS);
        unsaved.setVisible(isChanged);
        save.setVisible(mayEdit);
        saveAs.setVisible(mayEdit && present != null);
        delete.setVisible(mayEdit && present != null);
        board.setVisible(present != null);
        if (present != null) {
            board.setHref(SegmentNavigation.board(actor.requireTenant(), present.slug()));
        }
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
