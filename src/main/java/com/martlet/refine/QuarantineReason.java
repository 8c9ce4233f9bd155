package com.martlet.refine;

import com.martlet.base.Phrase;

/**
 * Why rows were refused, with the values left out, and how many there are.
 *
 * @param phrase such as: unknown event type "…"
 */
public record QuarantineReason(Phrase phrase, long rows) {

    /** In English. */
    public String text() {
        return phrase.english();
    }
}
