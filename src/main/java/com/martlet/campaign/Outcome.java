package com.martlet.campaign;

/** What became of one letter. */
sealed interface Outcome {

    /** The other side took it. */
    record Delivered() implements Outcome {}

    /** The other side will never take it. */
    record Refused(String reason) implements Outcome {}

    /** The other side may take it later. */
    record Later(String reason) implements Outcome {}
}
