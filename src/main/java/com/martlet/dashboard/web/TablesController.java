package com.martlet.dashboard.web;

import com.martlet.export.ExportQuestion;
import com.martlet.export.ExportService;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Marts row by row. Customers' rows leave with them, so whatever the format it takes the right to
 * export and is recorded; whole names take the right to see them and a reason.
 */
@RestController
@RequestMapping("/api/v1/tables")
class TablesController {

    private final ExportService exports;
    private final Downloads downloads;
    private final CurrentActor actors;

    TablesController(ExportService exports, Downloads downloads, CurrentActor actors) {
        this.exports = exports;
        this.downloads = downloads;
        this.actors = actors;
    }

    @GetMapping("/{table}")
    @Needs(Permission.EXPORT)
    void rows(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String names,
            @RequestParam(required = false) @Nullable String reason,
            HttpServletResponse response)
            throws IOException {
        var actor = actors.require();
        var tenant = actor.requireTenant();
        var written = Format.of(Optional.ofNullable(format));
        var question = question(table, asOf, names);
        var opened = exports.open(tenant, actor, question, language(tenant)).withReason(reason);
        if (written == Format.JSON) {
            downloads.json(actor, opened, response);
        } else {
            downloads.file(actor, opened, written.written(), response);
        }
    }

    private static ExportQuestion question(
            String table, @Nullable LocalDate asOf, @Nullable String names) {
        Map<String, String> options = names == null ? Map.of() : Map.of("names", names);
        return new ExportQuestion("table", table, null, asOf, null, Map.of(), options);
    }

    private static Locale language(Tenant tenant) {
        return Locale.forLanguageTag(tenant.language());
    }
}
