package com.martlet.campaign.web;

import com.martlet.base.UserError;
import com.martlet.campaign.Suppression;
import com.martlet.campaign.SuppressionService;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who gets no campaign. */
@RestController
@RequestMapping("/api/v1/suppressions")
class SuppressionController {

    private final SuppressionService suppressions;
    private final CurrentActor currentActor;

    SuppressionController(SuppressionService suppressions, CurrentActor currentActor) {
        this.suppressions = suppressions;
        this.currentActor = currentActor;
    }

    record Suppressions(List<Suppression> suppressions) {}

    /**
     * @param kind CUSTOMER or ADDRESS
     */
    record Entry(Suppression.@Nullable Kind kind, @Nullable String value) {}

    @GetMapping
    @Needs(Permission.SEE_CAMPAIGNS)
    Suppressions list() {
        var actor = currentActor.require();
        return new Suppressions(suppressions.list(actor.requireTenant(), actor));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(Permission.EDIT_CAMPAIGNS)
    void add(@RequestBody Entry entry) {
        Actor actor = currentActor.require();
        var kind = entry.kind();
        if (kind == null) {
            throw new UserError("campaign.error.suppressionKind");
        }
        suppressions.add(
                actor.requireTenant(), actor, kind, Objects.requireNonNullElse(entry.value(), ""));
    }

    /** Only when the customer agreed anew. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(Permission.EDIT_CAMPAIGNS)
    void remove(@RequestParam Suppression.Kind kind, @RequestParam String value) {
        var actor = currentActor.require();
        suppressions.remove(actor.requireTenant(), actor, kind, value);
    }
}
