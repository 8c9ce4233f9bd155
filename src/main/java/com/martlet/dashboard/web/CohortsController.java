package com.martlet.dashboard.web;

import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.segment.SegmentService;
import com.martlet.serving.CohortService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who began in a week or month, and who of them came back. */
@RestController
@RequestMapping("/api/v1/cohorts")
class CohortsController {

    private final CohortService cohorts;
    private final SegmentService segments;
    private final Downloads downloads;
    private final CurrentActor actors;

    CohortsController(
            CohortService cohorts,
            SegmentService segments,
            Downloads downloads,
            CurrentActor actors) {
        this.cohorts = cohorts;
        this.segments = segments;
        this.downloads = downloads;
        this.actors = actors;
    }

    /** JSON as the body; a file is written to the response, and then there is no body. */
    @GetMapping
    @Needs(Permission.SEE_BOARDS)
    @Nullable ResponseEntity<CohortsBody> cohorts(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var actor = actors.require();
        var tenant = actor.requireTenant();
        var asked = AskedCohorts.of(parameters);
        var members = asked.segment().map(slug -> segments.resolve(tenant, slug));
        var answer = cohorts.ask(tenant, asked.query(members));
        if (asked.format() == Format.JSON) {
            return ResponseEntity.ok(CohortsBody.of(asked, answer));
        }
        downloads.file(actor, CohortsFile.of(asked, answer), asked.format().written(), response);
        return null;
    }
}
