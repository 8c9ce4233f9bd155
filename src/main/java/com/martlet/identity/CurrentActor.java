package com.martlet.identity;

import com.martlet.base.UserError;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out who is at work in this request or screen, and for which tenant. */
@Component
public class CurrentActor {

    public Optional<Actor> find() {
        return Optional.empty();
    }

    public Actor require() {
        return find().orElseThrow(() -> new UserError("You are not signed in. Sign in first."));
    }
}
