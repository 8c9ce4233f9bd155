package com.martlet.export.ui;

import com.martlet.base.ui.Texts;
import com.martlet.export.ExportQuestion;
import com.martlet.export.ExportRequest;
import com.martlet.export.ExportStyle;
import com.martlet.identity.Actor;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadEvent;

/** Shows what would leave of the platform's trail, asks how and why, and lets it be fetched. */
class PlatformTrailDialog extends Dialog {

    private final transient ExportOffice office;
    private final transient ExportQuestion question;
    private final ExportForm form = new ExportForm(() -> {});
    private final Anchor link = new Anchor();

    PlatformTrailDialog(ExportOffice office, ExportQuestion question) {
        this.office = office;
        this.question = question;
        setHeaderTitle(Texts.of("export.dialog.title"));
        setWidth("34rem");
        var preview = office.platformTrail().preview(actor(), question, Texts.currentLocale());
        link.addClassName("m-csv");
        form.show(preview, false);
        var content = new Div(new ExportFacts(preview), form, link);
        content.addClassName("m-stack");
        add(content);
        var cancel = new Button(Texts.of("base.cancel"), click -> close());
        cancel.addClickShortcut(Key.ESCAPE);
        var download = new Button(Texts.of("export.download"), click -> fetch());
        download.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(cancel, download);
    }

    /** The right is asked again when the browser fetches it. */
    private void fetch() {
        if (form.isComplete()) {
            var style = new ExportStyle(form.format(), Texts.currentLocale());
            var request = new ExportRequest(question, style, form.reason());
            link.setHref(event -> send(request, event));
            link.getElement().executeJs("this.click()");
        }
    }

    private void send(ExportRequest request, DownloadEvent event) {
        var ready = office.platformTrail().file(actor(), request);
        event.setFileName(ready.name());
        event.setContentType(ready.mediaType());
        ready.writeTo(event.getOutputStream());
    }

    private Actor actor() {
        return office.currentActor().require();
    }
}
