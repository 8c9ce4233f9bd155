package com.martlet.dashboard.ui;

import com.martlet.base.ui.Texts;
import com.martlet.dashboard.CardExport;
import com.martlet.dashboard.CardFile;
import com.martlet.dashboard.DrawnCard;
import com.martlet.export.ExportDesk;
import com.martlet.export.ExportFormat;
import com.martlet.export.ExportService;
import com.martlet.export.ExportStyle;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Permission;
import com.vaadin.flow.server.streams.DownloadEvent;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Lets the numbers of a card out as a file. */
@Component
class BoardExport {

    private final ExportService exports;
    private final CardFile files;
    private final ExportDesk desk;
    private final CurrentActor currentActor;

    BoardExport(ExportService exports, CardFile files, ExportDesk desk, CurrentActor currentActor) {
        this.exports = exports;
        this.files = files;
        this.desk = desk;
        this.currentActor = currentActor;
    }

    /**
     * The right is asked now, not when the board was opened; without it no byte goes out. A request
     * for a file has no current screen, so the language is that of the screen it comes from.
     */
    void send(DownloadEvent download, DrawnCard drawn, ExportFormat format) {
        try {
            var tenant = drawn.question().tenant();
            var language = download.getUI().getLocale();
            var ready =
                    exports.allow(
                            tenant,
                            actor(drawn),
                            CardExport.question(drawn),
                            files.of(drawn, language),
                            new ExportStyle(format, language));
            download.setFileName(ready.name());
            download.setContentType(ready.mediaType());
            ready.writeTo(download.getOutputStream());
        } catch (AccessDenied denied) {
            download.getResponse().setStatus(HttpStatus.FORBIDDEN.value());
        }
    }

    /** Opens the dialog that says what leaves, or why not. */
    void ask(DrawnCard drawn) {
        desk.ask(CardExport.question(drawn));
    }

    /** Called before the browser makes the picture; gives the name of its file. */
    String recordPicture(DrawnCard drawn) {
        var language = Texts.currentLocale();
        var file = files.of(drawn, language);
        var style = new ExportStyle(ExportFormat.PNG, language);
        exports.record(drawn.question().tenant(), actor(drawn), file, style);
        return file.file().name();
    }

    private Actor actor(DrawnCard drawn) {
        return currentActor
                .find(drawn.question().tenant().id())
                .orElseThrow(() -> new AccessDenied(Permission.EXPORT));
    }
}
