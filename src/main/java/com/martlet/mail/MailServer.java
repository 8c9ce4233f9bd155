package com.martlet.mail;

import java.net.URI;

/**
 * The mail server of the installation, without its password.
 *
 * @param user empty when the server asks for none
 * @param site where links in letters lead, such as https://martlet.shop.com
 */
public record MailServer(
        String host,
        int port,
        Security security,
        String user,
        String senderName,
        String senderAddress,
        URI site) {

    /** How the way to the server is kept from others' eyes. */
    public enum Security {
        /** Not at all: for a server on this machine. */
        NONE,
        /**
         * Begins in the open and turns to TLS before anything is said; required, never optional.
         */
        STARTTLS,
        /** TLS from the first byte. */
        TLS
    }

    String name() {
        return host + ":" + port;
    }
}
