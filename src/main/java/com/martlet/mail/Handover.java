package com.martlet.mail;

/**
 * Told around the moment from which on nobody can tell any more whether a message arrives. Who
 * writes that moment down sends nothing twice, whenever the process dies.
 */
public interface Handover {

    /** Nobody needs to know. */
    Handover UNWATCHED =
            new Handover() {
                @Override
                public void begins() {}

                @Override
                public void wasRefused() {}
            };

    /**
     * All is said but the last word, without which a server keeps nothing. What this throws stops
     * the message.
     */
    void begins();

    /** The server answered no: the message did not arrive. */
    void wasRefused();
}
