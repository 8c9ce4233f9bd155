package com.martlet.identity;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes the logins that exist before anybody can sign in. Writes no file: the caller keeps them.
 */
@Component
public class FirstLogin {

    /** The platform administrator with a random password and token; empty when there is one. */
    public Optional<IssuedLogin> createPlatformAdministrator() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A new password and token for the platform administrator; the old ones end. */
    public IssuedLogin resetPlatformAdministrator() {
        throw new UnsupportedOperationException("not built yet");
    }

    /** A member with a random password and a token for this tenant. */
    public IssuedLogin createMember(Tenant tenant, String email, Role role) {
        throw new UnsupportedOperationException("not built yet");
    }
}
