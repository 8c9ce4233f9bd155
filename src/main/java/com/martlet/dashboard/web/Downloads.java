package com.martlet.dashboard.web;

import com.martlet.audit.AuditTrail;
import com.martlet.export.CsvStyle;
import com.martlet.export.ExportService;
import com.martlet.export.ExportedFile;
import com.martlet.export.FileNames;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends rows over HTTP: right and trail first, then byte by byte. */
@Component
class Downloads {

    private final ExportService exports;
    private final AuditTrail trail;
    private final FileNames names;
    private final JsonMapper json;

    Downloads(ExportService exports, AuditTrail trail, FileNames names, JsonMapper json) {
        this.exports = exports;
        this.trail = trail;
        this.names = names;
        this.json = json;
    }

    void csv(Actor actor, Download download, HttpServletResponse response) throws IOException {
        actor.require(Permission.EXPORT);
        var tenant = actor.requireTenant();
        var name = names.of(tenant, download.group(), download.name(), download.period());
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, attachment(name + ".csv"));
        var file =
                new ExportedFile(download.subject(), name, download.columns(), download.details());
        exports.csv(
                tenant,
                actor,
                file,
                CsvStyle.FOR_PEOPLE,
                download.rows(),
                response.getOutputStream());
    }

    void json(Actor actor, Download download, HttpServletResponse response) throws IOException {
        actor.require(Permission.EXPORT);
        trail.record(
                actor.requireTenant(),
                actor,
                "json.exported",
                download.subject(),
                download.details());
        response.setContentType("application/json");
        try (var out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeStringProperty("asOf", download.period().to().toString());
            out.writeArrayPropertyStart("rows");
            download.rows().writeTo(new JsonRows(out, download.columns()));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    private static String attachment(String name) {
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
