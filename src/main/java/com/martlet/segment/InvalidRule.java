package com.martlet.segment;

import com.martlet.base.InvalidInput;
import java.util.List;
import java.util.stream.Collectors;

/** The JSON of a rule is wrong; the fields of the errors are places in it. */
public class InvalidRule extends InvalidInput {

    InvalidRule(List<FieldError> errors) {
        super(
                errors.stream()
                        .map(error -> "%s: %s".formatted(error.field(), error.message()))
                        .collect(Collectors.joining(" ")),
                errors);
    }
}
