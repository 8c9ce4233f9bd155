package com.martlet.segment.ui;

import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Texts;
import com.martlet.segment.Rule;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentDraft;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;

/** The name of a segment and the short one for addresses. */
class SegmentNames extends Div {

    private final TextField name = new TextField(Texts.of("segment.name"));
    private final TextField slug = new TextField(Texts.of("segment.slug"));

    /**
     * @param changed told when the person in front changed one
     */
    SegmentNames(Runnable changed) {
        addClassNames("m-fields", "m-segment-names");
        slug.setHelperText(Texts.of("segment.slug.help"));
        for (var field : new TextField[] {name, slug}) {
            field.addValueChangeListener(
                    event -> {
                        if (event.isFromClient()) {
                            changed.run();
                        }
                    });
        }
        add(name, slug);
    }

    void show(@Nullable Segment segment) {
        name.setValue(segment == null ? "" : segment.name());
        slug.setValue(segment == null ? "" : segment.slug());
        slug.setReadOnly(segment != null);
    }

    /** Of a template; the person may change both. */
    void suggest(String newName, String newSlug) {
        name.setValue(newName);
        slug.setValue(newSlug);
    }

    void askForSlug() {
        slug.setReadOnly(false);
        slug.clear();
        slug.focus();
    }

    SegmentDraft draft(@Nullable Rule rule) {
        name.setInvalid(false);
        slug.setInvalid(false);
        return new SegmentDraft(slug.getValue(), name.getValue(), rule);
    }

    void mark(String field, String message) {
        switch (field) {
            case "name" -> mark(name, message);
            case "slug" -> mark(slug, message);
            default -> Notices.error(message);
        }
    }

    private static void mark(TextField field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
