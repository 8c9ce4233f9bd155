package com.martlet.refine;

import com.martlet.base.Phrase;

/**
 * Why rows were refused, with the values left out, and how many there are.
 *
 * @param phrase such as: unknown event type "…"
 * @param key by which rows are narrowed to it
 */
public record QuarantineReason(Phrase phrase, String key, long rows) {

    /** In English. */
    public String text() {
        return phrase.english();
    }
}
