package com.martlet.export.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.LiveRefresh;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Texts;
import com.martlet.export.Export;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Starts the browser's download and stays until it has ended; cancelling stops it. */
class FetchDialog extends Dialog {

    private final transient ExportOffice office;
    private final transient Tenant tenant;
    private final transient Export export;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph(Texts.of("export.starting"));
    private final FileLink link;
    private boolean started;

    FetchDialog(ExportOffice office, Tenant tenant, Export export) {
        this.office = office;
        this.tenant = tenant;
        this.export = export;
        this.link = new FileLink(office, tenant, export);
        setHeaderTitle(export.title());
        setWidth("28rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        bar.setIndeterminate(true);
        var content = new Div(words, bar, link);
        content.addClassName("m-stack");
        add(content);
        getFooter()
                .add(
                        new Button(Texts.of("export.background"), click -> close()),
                        new Button(Texts.of("export.stop"), click -> stop()));
        LiveRefresh.attach(content, this::refresh);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        link.fetch();
    }

    private void stop() {
        office.progress().cancel(tenant, office.actor(tenant), export.id());
        if (!started) {
            close();
        }
    }

    /** An export that is fetched again has ended before: only what changes ends the wait. */
    private void refresh() {
        var now = office.orders().load(tenant, office.actor(tenant), export.id());
        if (!started && now.equals(export)) {
            return;
        }
        switch (now.state()) {
            case READY -> {}
            case SENDING -> showProgress(now);
            case SENT -> end(now);
            case FAILED -> fail(Texts.of("export.failed", now.title()));
            case CANCELLED -> fail(Texts.of("export.cancelled", now.title()));
        }
    }

    private void showProgress(Export now) {
        var rows = office.progress().rows(now.id());
        var total = now.rowCount();
        if (rows.isPresent()) {
            started = true;
            words.setText(ExportWords.progress(now, rows.getAsLong()));
        }
        if (rows.isPresent() && total != null && total > 0) {
            bar.setIndeterminate(false);
            bar.setValue(Math.min(1, (double) rows.getAsLong() / total));
        }
    }

    private void end(Export now) {
        var formats = Formats.current();
        close();
        Notices.success(
                Texts.of(
                        "export.done",
                        now.title(),
                        formats.number(now.rowCount()),
                        formats.bytes(now.byteCount())));
    }

    private void fail(String what) {
        close();
        Notices.warning(what);
    }
}
