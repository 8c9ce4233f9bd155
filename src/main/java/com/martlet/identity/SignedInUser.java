package com.martlet.identity;

import java.io.Serializable;
import java.security.Principal;

/** Who signed in with a browser; their rights are asked anew each time. */
public record SignedInUser(long userId, String email, String displayName, long session)
        implements Principal, Serializable {

    @Override
    public String getName() {
        return email;
    }

    public UserId id() {
        return new UserId(userId);
    }
}
