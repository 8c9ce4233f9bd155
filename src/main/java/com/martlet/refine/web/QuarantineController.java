package com.martlet.refine.web;

import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.refine.QuarantineFilter;
import com.martlet.refine.QuarantinePage;
import com.martlet.refine.QuarantineService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Refused rows over HTTP. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineController {

    private final QuarantineService quarantine;
    private final CurrentActor actors;

    QuarantineController(QuarantineService quarantine, CurrentActor actors) {
        this.quarantine = quarantine;
        this.actors = actors;
    }

    @GetMapping
    @Needs(Permission.SEE_RUNS)
    QuarantinePage find(
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable Long run,
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable Long file,
            @RequestParam(required = false) @Nullable String cursor) {
        var actor = actors.require();
        var filter = new QuarantineFilter(source, run, dataset, reason, file);
        return quarantine.find(actor.requireTenant(), actor, filter, cursor);
    }
}
