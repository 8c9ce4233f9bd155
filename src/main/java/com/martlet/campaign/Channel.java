package com.martlet.campaign;

import java.net.URI;

/** How a campaign reaches its customers. */
public sealed interface Channel {

    /** What a customer must have agreed to. */
    Consent consent();

    /** A mail to each customer; the sender and the contact stand at its end, as the law asks. */
    record Email(String senderName, String contact) implements Channel {
        @Override
        public Consent consent() {
            return Consent.EMAIL;
        }
    }

    /** A signed call for each customer to a system that delivers. */
    record Webhook(URI address, Consent consent) implements Channel {}

    /** One file for all, fetched by a person who may see personal data. */
    record File(Consent consent) implements Channel {}

    /** Whether its messages reach people as they are sent, so that nights are kept quiet. */
    default boolean isImmediate() {
        return !(this instanceof File);
    }

    default String kind() {
        return switch (this) {
            case Email email -> "email";
            case Webhook webhook -> "webhook";
            case File file -> "file";
        };
    }
}
