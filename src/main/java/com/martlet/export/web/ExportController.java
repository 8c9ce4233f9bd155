package com.martlet.export.web;

import com.martlet.export.ExportDownloads;
import com.martlet.export.ExportId;
import com.martlet.export.ExportOrders;
import com.martlet.export.ExportRequest;
import com.martlet.export.ExportStyle;
import com.martlet.export.FileAnswer;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that programs ask for and fetch. */
@RestController
@RequestMapping("/api/v1/exports")
class ExportController {

    private final ExportOrders orders;
    private final ExportDownloads downloads;
    private final CurrentActor actors;

    ExportController(ExportOrders orders, ExportDownloads downloads, CurrentActor actors) {
        this.orders = orders;
        this.downloads = downloads;
        this.actors = actors;
    }

    record Page(List<ExportBody> exports, @Nullable Long next) {

        static Page of(List<ExportBody> exports, int limit) {
            return new Page(exports, exports.size() < limit ? null : exports.getLast().id());
        }
    }

    /** Own downloads; those of the whole tenant for who may see its trail. */
    @GetMapping
    @Needs(Permission.EXPORT)
    Page list(
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "100") int limit) {
        var actor = actors.require();
        var found = orders.list(actor.requireTenant(), actor, cursor, limit);
        return Page.of(found.stream().map(ExportBody::of).toList(), limit);
    }

    /** Allowed and written down; the file is fetched from the address in the answer. */
    @PostMapping
    @Needs(Permission.EXPORT)
    ResponseEntity<ExportBody> order(@RequestBody OrderBody body) {
        var actor = actors.require();
        var tenant = actor.requireTenant();
        var style = ExportStyle.of(body.written(), tenant);
        var request = new ExportRequest(body.question(), style, body.reason());
        var export = orders.order(tenant, actor, request);
        return ResponseEntity.created(URI.create(ExportBody.file(export)))
                .body(ExportBody.of(export));
    }

    @GetMapping("/{id}/file")
    @Needs(Permission.EXPORT)
    void file(@PathVariable long id, HttpServletResponse response) throws IOException {
        var actor = actors.require();
        var ready = downloads.open(actor.requireTenant(), actor, new ExportId(id));
        FileAnswer.send(ready, response);
    }
}
