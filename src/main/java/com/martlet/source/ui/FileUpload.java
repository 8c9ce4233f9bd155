package com.martlet.source.ui;

import com.martlet.base.ExternalError;
import com.martlet.base.UserError;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.DayField;
import com.martlet.base.ui.FileField;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.source.ReceivedFile;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Sends files from the browser straight into the lake, with the progress of each. */
class FileUpload extends Card {

    private final transient Receiver receiver;
    private final DayField day = new DayField(Texts.of("source.upload.day"));

    /** Where the files go. */
    interface Receiver {

        /** Called by the thread that reads the file, not by the one of the screen. */
        ReceivedFile receive(UI ui, String fileName, InputStream content, @Nullable LocalDate day);

        void refresh();
    }

    FileUpload(boolean bringsSnapshots, Receiver receiver) {
        this.receiver = receiver;
        add(new H2(Texts.of("source.upload.title")), new Paragraph(Texts.of("source.upload.what")));
        day.setHelperText(Texts.of("source.upload.day.help"));
        day.setVisible(bringsSnapshots);
        add(day, new FileField(this::handle));
    }

    private void handle(UploadEvent event) throws IOException {
        var ui = event.getUI();
        try (var content = event.getInputStream()) {
            var file = receiver.receive(ui, event.getFileName(), content, day.getValue());
            ui.access(() -> tell(file));
        } catch (UserError | ExternalError error) {
            ui.access(() -> Notices.error(Phrases.of(error)));
            throw error;
        }
    }

    private void tell(ReceivedFile file) {
        if (file.alreadyKnown()) {
            Notices.warning(Texts.of("source.upload.known", file.name()));
        } else {
            Notices.success(Texts.of("source.upload.done", file.name()));
        }
        receiver.refresh();
    }
}
