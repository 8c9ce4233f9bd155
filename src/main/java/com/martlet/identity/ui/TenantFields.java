package com.martlet.identity.ui;

import com.martlet.base.ui.DayField;
import com.martlet.base.ui.Texts;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The fields that say how a tenant counts, alike where it is opened and where it is changed. */
final class TenantFields {

    final TextField name = new TextField(Texts.of("identity.tenant.name"));
    final ComboBox<String> zone = new ComboBox<>(Texts.of("identity.tenant.zone"));
    final ComboBox<String> currency = new ComboBox<>(Texts.of("identity.tenant.currency"));
    final ComboBox<String> language = new ComboBox<>(Texts.of("identity.tenant.language"));
    final DayField businessNow = new DayField(Texts.of("identity.tenant.now"));

    TenantFields() {
        zone.setItems(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        zone.setValue("Asia/Seoul");
        currency.setItems(List.of("KRW", "USD", "EUR", "GBP", "JPY"));
        currency.setAllowCustomValue(true);
        currency.addCustomValueSetListener(event -> currency.setValue(event.getDetail()));
        currency.setValue("KRW");
        language.setItems(List.of("ko", "en"));
        language.setItemLabelGenerator(code -> Texts.of("identity.language." + code));
        language.setValue("ko");
        businessNow.setHelperText(Texts.of("identity.tenant.now.help"));
        businessNow.setClearButtonVisible(true);
    }

    /** By the names that errors have for them. */
    Map<String, HasValidation> byName() {
        return Map.of("name", name, "zone", zone, "currency", currency, "language", language);
    }
}
