package com.martlet.base;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.stream.Stream;

/** Some fields of a form or a request are wrong; says for each which and why. */
public class InvalidInput extends UserError {

    /** What is wrong with one field. */
    public record FieldError(String field, @JsonIgnore List<Phrase> phrases) implements Explained {

        public FieldError {
            phrases = List.copyOf(phrases);
        }

        /** In English. */
        @JsonProperty
        public String message() {
            return Phrase.english(phrases);
        }
    }

    private final transient List<FieldError> errors;

    /**
     * @param failed what failed, said before the reasons
     */
    public InvalidInput(Phrase failed, List<FieldError> errors) {
        this(
                Stream.concat(
                                Stream.of(failed),
                                errors.stream().flatMap(error -> error.phrases().stream()))
                        .toList(),
                errors);
    }

    protected InvalidInput(List<Phrase> phrases, List<FieldError> errors) {
        super(null, phrases);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
