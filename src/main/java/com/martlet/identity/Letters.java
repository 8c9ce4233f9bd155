package com.martlet.identity;

import java.net.URI;
import java.util.Optional;

/** Carries letters to people; who knows mail servers implements it. */
public interface Letters {

    /** Where people find Martlet, for links; empty while no mail server is set. */
    Optional<URI> site();

    /**
     * @throws com.martlet.base.ExternalError when it did not get on its way
     */
    void send(Letter letter);
}
