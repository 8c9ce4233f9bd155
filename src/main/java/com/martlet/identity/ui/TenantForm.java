package com.martlet.identity.ui;

import com.martlet.base.InvalidInput;
import com.martlet.base.UserError;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Texts;
import com.martlet.identity.TenantDraft;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;

/** What is asked to open a tenant. */
class TenantForm extends Dialog {

    private final TextField slug = new TextField(Texts.of("identity.tenant.slug"));
    private final TextField name = new TextField(Texts.of("identity.tenant.name"));
    private final ComboBox<String> zone = new ComboBox<>(Texts.of("identity.tenant.zone"));
    private final ComboBox<String> currency = new ComboBox<>(Texts.of("identity.tenant.currency"));
    private final ComboBox<String> language = new ComboBox<>(Texts.of("identity.tenant.language"));
    private final DatePicker businessNow = new DatePicker(Texts.of("identity.tenant.now"));
    private final transient Consumer<TenantDraft> opened;

    TenantForm(Consumer<TenantDraft> opened) {
        this.opened = opened;
        setHeaderTitle(Texts.of("identity.tenants.open"));
        slug.setHelperText(Texts.of("identity.tenant.slug.help"));
        businessNow.setHelperText(Texts.of("identity.tenant.now.help"));
        choices();
        add(new FormLayout(name, slug, zone, currency, language, businessNow));
        var open = new Button(Texts.of("identity.tenants.open"), click -> submit());
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("base.cancel"), click -> close()), open);
    }

    private void choices() {
        zone.setItems(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        zone.setValue("Asia/Seoul");
        currency.setItems(List.of("KRW", "USD", "EUR", "GBP", "JPY"));
        currency.setAllowCustomValue(true);
        currency.addCustomValueSetListener(event -> currency.setValue(event.getDetail()));
        currency.setValue("KRW");
        language.setItems(List.of("ko", "en"));
        language.setItemLabelGenerator(code -> Texts.of("identity.language." + code));
        language.setValue("ko");
    }

    private void submit() {
        try {
            opened.accept(draft());
            close();
        } catch (InvalidInput invalid) {
            mark(invalid);
        } catch (UserError error) {
            Notices.error(String.valueOf(error.getMessage()));
        }
    }

    private TenantDraft draft() {
        return new TenantDraft(
                slug.getValue(),
                name.getValue(),
                zone.getValue(),
                currency.getValue(),
                language.getValue(),
                businessNow.getValue());
    }

    private void mark(InvalidInput invalid) {
        var fields =
                Map.<String, HasValidation>of(
                        "slug",
                        slug,
                        "name",
                        name,
                        "zone",
                        zone,
                        "currency",
                        currency,
                        "language",
                        language);
        fields.values().forEach(field -> field.setInvalid(false));
        for (var error : invalid.errors()) {
            var field = fields.get(error.field());
            if (field != null) {
                field.setErrorMessage(error.message());
                field.setInvalid(true);
            }
        }
    }
}
