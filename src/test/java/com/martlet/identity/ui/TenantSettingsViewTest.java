package com.martlet.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TenantSettingsViewTest extends PeopleScreens {

    @BeforeEach
    void open() {
        signIn(administrator);
        assertThat(openedInTheTenant("settings")).isEqualTo("TenantSettingsView");
    }

    @Test
    void savesTheName() {
        test($(TextField.class).withCaption("Name").single()).setValue("The best shop");

        click("Save the settings");

        assertThat(kept().name()).isEqualTo("The best shop");
        assertThat(kept().zone().getId()).isEqualTo("Asia/Seoul");
    }

    @Test
    void saysWhatAnotherZoneMeansAndAsksFirst() {
        zone().setValue("Europe/Berlin");

        assertThat(page()).contains("Days loaded so far stay cut at midnight in Asia/Seoul.");
        click("Save the settings");
        assertThat(kept().zone().getId()).isEqualTo("Asia/Seoul");
        click("Change the time zone");
        assertThat(kept().zone().getId()).isEqualTo("Europe/Berlin");
    }

    @Test
    void marksWhatIsWrongBesideItsField() {
        var currency = combo("Currency");
        currency.setValue("WON");

        click("Save the settings");

        assertThat(currency.isInvalid()).isTrue();
        assertThat(currency.getErrorMessage()).contains("\"WON\" is no currency.");
        assertThat(kept().currency().getCurrencyCode()).isEqualTo("KRW");
    }

    private ComboBox<String> zone() {
        return combo("Time zone");
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> combo(String label) {
        return (ComboBox<String>) $(ComboBox.class).withCaption(label).single();
    }

    private Tenant kept() {
        return context.getBean(TenantService.class).load(tenant.id());
    }
}
