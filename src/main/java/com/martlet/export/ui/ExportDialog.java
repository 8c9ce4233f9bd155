package com.martlet.export.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.ErrorState;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.export.Export;
import com.martlet.export.ExportPreview;
import com.martlet.export.ExportQuestion;
import com.martlet.export.ExportRequest;
import com.martlet.export.ExportStyle;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** Shows what would leave, asks how and why, and refuses in words. */
class ExportDialog extends Dialog {

    private final transient ExportOffice office;
    private final transient Tenant tenant;
    private final transient ExportQuestion question;
    private final Div content = new Div();
    private final ExportForm form = new ExportForm(this::showPreview);
    private final Button download = new Button(Texts.of("export.download"), click -> order());

    ExportDialog(ExportOffice office, Tenant tenant, ExportQuestion question) {
        this.office = office;
        this.tenant = tenant;
        this.question = question;
        setHeaderTitle(Texts.of("export.dialog.title"));
        setWidth("34rem");
        content.addClassName("m-stack");
        add(content);
        var cancel = new Button(Texts.of("base.cancel"), click -> close());
        cancel.addClickShortcut(Key.ESCAPE);
        download.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        download.setDisableOnClick(true);
        getFooter().add(cancel, download);
        showPreview();
    }

    private void showPreview() {
        try {
            show(preview());
        } catch (AccessDenied denied) {
            refuse(denied.missing());
        } catch (UserError error) {
            refuse(Phrases.of(error));
        }
    }

    private ExportPreview preview() {
        var actor = office.actor(tenant);
        return office.orders().preview(tenant, actor, asked(), Texts.currentLocale());
    }

    private void show(ExportPreview preview) {
        form.show(preview, office.actor(tenant).may(Permission.SEE_PERSONAL_DATA));
        fill(new ExportFacts(preview), form);
    }

    private void refuse(Permission missing) {
        refuse(Texts.of("export.refused.who", ExportWords.right(missing), tenant.name()));
    }

    private void refuse(String why) {
        download.setVisible(false);
        fill(new ErrorState(Texts.of("export.refused"), why));
    }

    private void fill(Component... components) {
        content.removeAll();
        content.add(components);
    }

    private ExportQuestion asked() {
        return form.isWhole() ? question.with("names", "whole") : question;
    }

    private void order() {
        download.setEnabled(true);
        if (!form.isComplete()) {
            return;
        }
        try {
            watch(ordered());
        } catch (AccessDenied denied) {
            refuse(denied.missing());
        } catch (UserError error) {
            refuse(Phrases.of(error));
        }
    }

    private Export ordered() {
        var style = new ExportStyle(form.format(), Texts.currentLocale());
        var request = new ExportRequest(asked(), style, form.reason());
        return office.orders().order(tenant, office.actor(tenant), request);
    }

    private void watch(Export export) {
        close();
        new FetchDialog(office, tenant, export).open();
    }
}
