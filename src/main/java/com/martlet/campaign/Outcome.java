package com.martlet.campaign;

import com.martlet.base.Phrase;

/** What became of one letter. */
sealed interface Outcome {

    /** The other side took it. */
    record Delivered() implements Outcome {}

    /** The other side will never take it. */
    record Refused(Phrase reason) implements Outcome {}

    /** The other side may take it later. */
    record Later(Phrase reason) implements Outcome {}
}
