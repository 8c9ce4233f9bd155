package com.martlet.dashboard.web;

import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.mart.MetricCatalogue;
import com.martlet.segment.SegmentService;
import com.martlet.serving.CustomerSet;
import com.martlet.serving.MetricAnswer;
import com.martlet.serving.MetricService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of metrics, and their numbers. */
@RestController
@RequestMapping("/api/v1/metrics")
class MetricsController {

    private final MetricCatalogue catalogue;
    private final MetricService metrics;
    private final SegmentService segments;
    private final Downloads downloads;
    private final MetricsFile files;
    private final CurrentActor actors;

    MetricsController(
            MetricCatalogue catalogue,
            MetricService metrics,
            SegmentService segments,
            Downloads downloads,
            MetricsFile files,
            CurrentActor actors) {
        this.catalogue = catalogue;
        this.metrics = metrics;
        this.segments = segments;
        this.downloads = downloads;
        this.files = files;
        this.actors = actors;
    }

    @GetMapping
    @Needs(Permission.SEE_BOARDS)
    CatalogueBody catalogue() {
        return CatalogueBody.of(catalogue);
    }

    /** JSON as the body; a file is written to the response, and then there is no body. */
    @GetMapping("/query")
    @Needs(Permission.SEE_BOARDS)
    @Nullable ResponseEntity<AnswerBody> query(
            @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var actor = actors.require();
        var asked = AskedMetrics.of(parameters);
        var answer = ask(actor, asked);
        if (asked.format() == Format.JSON) {
            return ResponseEntity.ok(AnswerBody.of(asked, answer, catalogue));
        }
        var file = files.open(actor.requireTenant(), asked, answer);
        downloads.file(actor, file, asked.format().written(), response);
        return null;
    }

    private MetricAnswer ask(Actor actor, AskedMetrics asked) {
        var tenant = actor.requireTenant();
        Optional<CustomerSet> members = asked.segment().map(slug -> segments.resolve(tenant, slug));
        return metrics.ask(tenant, asked.query(members));
    }
}
