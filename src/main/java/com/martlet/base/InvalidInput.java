package com.martlet.base;

import java.util.List;

/** Some fields of a form or a request are wrong; says for each which and why. */
public class InvalidInput extends UserError {

    /** What is wrong with one field. */
    public record FieldError(String field, String message) {}

    private final List<FieldError> errors;

    public InvalidInput(String message, List<FieldError> errors) {
        super(message);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
