package com.martlet.dashboard.web;

import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Tenant;
import com.martlet.segment.SegmentService;
import com.martlet.serving.CustomerSet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers a question about the whole shop or a segment, as JSON or as a file. */
@Component
class Answers {

    private final SegmentService segments;
    private final Downloads downloads;
    private final CurrentActor actors;

    Answers(SegmentService segments, Downloads downloads, CurrentActor actors) {
        this.segments = segments;
        this.downloads = downloads;
        this.actors = actors;
    }

    /** Who asks, and about whom; nobody in particular means the whole shop. */
    Asker asker(Optional<String> segment) {
        var actor = actors.require();
        var tenant = actor.requireTenant();
        return new Asker(actor, tenant, segment.map(slug -> segments.resolve(tenant, slug)));
    }

    record Asker(Actor actor, Tenant tenant, Optional<CustomerSet> members) {}

    /** The body; null when a file was written to the response, after the trail knew of it. */
    <B> @Nullable ResponseEntity<B> send(
            Actor actor, Format format, Written<B> answer, HttpServletResponse response)
            throws IOException {
        if (format == Format.JSON) {
            return ResponseEntity.ok(answer.body().get());
        }
        downloads.file(actor, answer.file().get(), format.written(), response);
        return null;
    }

    /** One answer in both ways of writing it, of which only the one asked for is made. */
    record Written<B>(Supplier<B> body, Supplier<Download> file) {}
}
