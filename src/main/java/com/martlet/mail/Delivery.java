package com.martlet.mail;

/** What became of one message. */
public sealed interface Delivery {

    /** The server took it and is now responsible for it. */
    record Accepted() implements Delivery {}

    /** The server refuses this message or its address for good; {@code reason} in its words. */
    record Refused(String reason) implements Delivery {}
}
