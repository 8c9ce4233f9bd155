package com.martlet.identity.ui;

import com.martlet.base.ui.FieldMarks;
import com.martlet.base.ui.Texts;
import com.martlet.identity.TenantDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.function.Consumer;

/** What is asked to open a tenant. */
class TenantForm extends Dialog {

    private final TextField slug = new TextField(Texts.of("identity.tenant.slug"));
    private final TenantFields fields = new TenantFields();
    private final transient Consumer<TenantDraft> opened;
    private final transient FieldMarks marks;

    TenantForm(Consumer<TenantDraft> opened) {
        this.opened = opened;
        var marked = new HashMap<>(fields.byName());
        marked.put("slug", slug);
        this.marks = new FieldMarks(marked);
        setHeaderTitle(Texts.of("identity.tenants.open"));
        setWidth("34rem");
        slug.setHelperText(Texts.of("identity.tenant.slug.help"));
        add(
                new FormLayout(
                        fields.name,
                        slug,
                        fields.zone,
                        fields.currency,
                        fields.language,
                        fields.businessNow));
        var open = new Button(Texts.of("identity.tenants.open"), click -> submit());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("base.cancel"), click -> close()), open);
    }

    private void submit() {
        if (marks.attempt(() -> opened.accept(draft()))) {
            close();
        }
    }

    private TenantDraft draft() {
        return new TenantDraft(
                slug.getValue(),
                fields.name.getValue(),
                fields.zone.getValue(),
                fields.currency.getValue(),
                fields.language.getValue(),
                fields.businessNow.getValue());
    }
}
