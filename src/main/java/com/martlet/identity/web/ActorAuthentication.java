package com.martlet.identity.web;

import com.martlet.identity.Actor;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An actor known by a token. */
final class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(List.of());
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return actor.email();
    }
}
