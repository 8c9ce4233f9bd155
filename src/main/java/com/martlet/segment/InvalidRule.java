package com.martlet.segment;

import com.martlet.base.InvalidInput;
import com.martlet.base.Phrase;
import java.util.List;
import java.util.stream.Stream;

/** The JSON of a rule is wrong; the fields of the errors are places in it. */
public class InvalidRule extends InvalidInput {

    InvalidRule(List<FieldError> errors) {
        super(errors.stream().flatMap(InvalidRule::explained).toList(), errors);
    }

    private static Stream<Phrase> explained(FieldError error) {
        return Stream.concat(
                Stream.of(Phrase.plain(error.field() + ":")), error.phrases().stream());
    }
}
