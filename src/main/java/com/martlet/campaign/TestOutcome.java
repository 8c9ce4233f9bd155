package com.martlet.campaign;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.martlet.base.Explained;
import com.martlet.base.Phrase;
import java.util.List;

/**
 * What became of a test.
 *
 * @param phrases why it was not delivered; empty when it was
 */
public record TestOutcome(boolean isDelivered, @JsonIgnore List<Phrase> phrases)
        implements Explained {

    public TestOutcome {
        phrases = List.copyOf(phrases);
    }

    /** In English. */
    @JsonProperty
    public String reason() {
        return Phrase.english(phrases);
    }
}
