package com.martlet.base.ui;

import com.martlet.base.InvalidInput;
import com.martlet.base.UserError;
import com.vaadin.flow.component.HasValidation;
import java.util.Map;

/** Puts what is wrong with a form beside the field it is about, in words. */
public final class FieldMarks {

    private final Map<String, HasValidation> fields;

    /**
     * @param fields by the names that {@link InvalidInput} has for them
     */
    public FieldMarks(Map<String, HasValidation> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** Whether it went well; what no field is about is told at the edge of the screen. */
    public boolean attempt(Runnable act) {
        fields.values().forEach(field -> field.setInvalid(false));
        try {
            act.run();
            return true;
        } catch (InvalidInput invalid) {
            invalid.errors().forEach(error -> mark(error.field(), Phrases.of(error)));
        } catch (UserError error) {
            Notices.error(Phrases.of(error));
        }
        return false;
    }

    private void mark(String name, String message) {
        var field = fields.get(name);
        if (field == null) {
            Notices.error(message);
            return;
        }
        field.setErrorMessage(message);
        field.setInvalid(true);
    }
}
