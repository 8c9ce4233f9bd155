package com.martlet.export.ui;

import com.martlet.export.Export;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadEvent;

/** Lets the browser fetch a file that was allowed; the right is asked when it does. */
class FileLink extends Anchor {

    private final transient ExportOffice office;
    private final transient Tenant tenant;
    private final transient Export export;

    FileLink(ExportOffice office, Tenant tenant, Export export) {
        this.office = office;
        this.tenant = tenant;
        this.export = export;
        setHref(this::send);
        addClassName("m-csv");
    }

    void fetch() {
        getElement().executeJs("this.click()");
    }

    private void send(DownloadEvent download) {
        var ready = office.downloads().open(tenant, office.actor(tenant), export.id());
        download.setFileName(ready.name());
        download.setContentType(ready.mediaType());
        ready.writeTo(download.getOutputStream());
    }
}
