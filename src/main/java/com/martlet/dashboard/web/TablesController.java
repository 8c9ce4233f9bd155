package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.base.UserError;
import com.martlet.export.Column;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.TenantToday;
import com.martlet.mart.TableColumn;
import com.martlet.mart.TableRequest;
import com.martlet.mart.TableRequest.Names;
import com.martlet.mart.TableService;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
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

    private final TableService tables;
    private final Downloads downloads;
    private final CurrentActor actors;
    private final TenantToday today;

    TablesController(
            TableService tables, Downloads downloads, CurrentActor actors, TenantToday today) {
        this.tables = tables;
        this.downloads = downloads;
        this.actors = actors;
        this.today = today;
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
        var day = asOf == null ? today.today(actor.requireTenant()) : asOf;
        var written = Format.of(Optional.ofNullable(format));
        var request = new TableRequest(table, day, names(names, reason));
        var download = download(actor, request, reason == null ? "" : reason);
        switch (written) {
            case JSON -> downloads.json(actor, download, response);
            case CSV -> downloads.csv(actor, download, response);
        }
    }

    private static Names names(@Nullable String word, @Nullable String reason) {
        return switch (word == null ? "masked" : word) {
            case "masked" -> Names.MASKED;
            case "whole" -> {
                if (reason == null || reason.isBlank()) {
                    throw new UserError(
                            "Whole names need a reason, which the trail keeps. Add the parameter \"reason\".");
                }
                yield Names.WHOLE;
            }
            default ->
                    throw new UserError(
                            "\"%s\" is not a way to show names. Use masked or whole."
                                    .formatted(word));
        };
    }

    private Download download(Actor actor, TableRequest request, String reason) {
        var tenant = actor.requireTenant();
        var columns =
                tables.columns(tenant, actor, request).stream()
                        .map(TablesController::column)
                        .toList();
        return new Download(
                "tables/" + request.table(),
                "tables",
                request.table(),
                Period.day(request.asOf()),
                columns,
                Map.of(
                        "asOf", request.asOf().toString(),
                        "names", request.names().name(),
                        "reason", reason),
                sink -> tables.read(tenant, actor, request, sink::row));
    }

    private static Column column(TableColumn column) {
        return switch (column.kind()) {
            case TEXT -> Column.text(column.name());
            case NUMBER -> Column.number(column.name());
        };
    }
}
