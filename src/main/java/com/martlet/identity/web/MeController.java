package com.martlet.identity.web;

import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who a token is and what it may do. */
@RestController
class MeController {

    private final CurrentActor currentActor;

    MeController(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    record Me(
            String email,
            boolean platform,
            @Nullable TenantAnswer tenant,
            List<Permission> permissions) {

        static Me of(Actor actor) {
            var tenant = actor.tenant();
            return new Me(
                    actor.email(),
                    actor.platform(),
                    tenant == null ? null : TenantAnswer.of(tenant),
                    actor.permissions().stream().sorted().toList());
        }
    }

    @GetMapping("/api/v1/me")
    @Needs(Permission.USE_ACCOUNT)
    Me me() {
        return Me.of(currentActor.require());
    }
}
