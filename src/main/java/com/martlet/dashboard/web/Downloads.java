package com.martlet.dashboard.web;

import com.martlet.export.ExportFormat;
import com.martlet.export.ExportService;
import com.martlet.export.ExportStyle;
import com.martlet.export.ExportedFile;
import com.martlet.export.FileAnswer;
import com.martlet.export.FileNames;
import com.martlet.export.OpenedExport;
import com.martlet.identity.Actor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Sends rows over HTTP: right, reason and trail first, then byte by byte. */
@Component
class Downloads {

    private final ExportService exports;
    private final FileNames names;
    private final JsonMapper json;

    Downloads(ExportService exports, FileNames names, JsonMapper json) {
        this.exports = exports;
        this.names = names;
        this.json = json;
    }

    void file(Actor actor, Download download, ExportFormat format, HttpServletResponse response)
            throws IOException {
        var name =
                names.of(
                        actor.requireTenant(),
                        download.group(),
                        download.name(),
                        download.period());
        var file =
                new ExportedFile(
                        download.subject(),
                        download.name(),
                        name,
                        download.columns(),
                        download.origin(),
                        null);
        file(actor, new OpenedExport(file, download.rowCount(), download.rows()), format, response);
    }

    void file(Actor actor, OpenedExport opened, ExportFormat format, HttpServletResponse response)
            throws IOException {
        var tenant = actor.requireTenant();
        var ready = exports.allow(tenant, actor, opened, ExportStyle.of(format, tenant));
        FileAnswer.send(ready, response);
    }

    void json(Actor actor, OpenedExport opened, HttpServletResponse response) throws IOException {
        var tenant = actor.requireTenant();
        exports.record(tenant, actor, opened, ExportStyle.of(ExportFormat.JSON, tenant));
        response.setContentType(ExportFormat.JSON.mediaType());
        try (var out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            opened.file()
                    .origin()
                    .filters()
                    .forEach((name, value) -> out.writeStringProperty(name, value));
            out.writeArrayPropertyStart("rows");
            opened.rows().writeTo(new JsonRows(out, opened.file().columns()));
            out.writeEndArray();
            out.writeEndObject();
        }
    }
}
