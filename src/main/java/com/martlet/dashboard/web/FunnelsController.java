package com.martlet.dashboard.web;

import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.segment.SegmentService;
import com.martlet.serving.FunnelService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How many customers get from step to step. */
@RestController
@RequestMapping("/api/v1/funnels")
class FunnelsController {

    private final FunnelService funnels;
    private final SegmentService segments;
    private final Downloads downloads;
    private final CurrentActor actors;

    FunnelsController(
            FunnelService funnels,
            SegmentService segments,
            Downloads downloads,
            CurrentActor actors) {
        this.funnels = funnels;
        this.segments = segments;
        this.downloads = downloads;
        this.actors = actors;
    }

    /** JSON as the body; a file is written to the response, and then there is no body. */
    @GetMapping
    @Needs(Permission.SEE_BOARDS)
    @Nullable ResponseEntity<FunnelBody> funnels(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var actor = actors.require();
        var tenant = actor.requireTenant();
        var asked = AskedFunnel.of(parameters);
        var members = asked.segment().map(slug -> segments.resolve(tenant, slug));
        var answer = funnels.ask(tenant, asked.query(members));
        if (asked.format() == Format.JSON) {
            return ResponseEntity.ok(FunnelBody.of(asked, answer));
        }
        downloads.file(actor, FunnelFile.of(asked, answer), asked.format().written(), response);
        return null;
    }
}
