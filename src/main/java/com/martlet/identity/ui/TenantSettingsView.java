package com.martlet.identity.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.FieldMarks;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.Tenant.WeekStart;
import com.martlet.identity.TenantService;
import com.martlet.identity.TenantSettings;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;

/** How the tenant counts: its name, zone, currency, language, weeks and the day it is at. */
@Route("t/:tenant/settings")
@Menu(title = "identity.settings.title", order = 415, icon = "vaadin:cog-o")
@Needs(Permission.MANAGE_MEMBERS)
class TenantSettingsView extends Page {

    private final transient TenantService tenants;
    private final transient CurrentActor currentActor;
    private final transient Tenant tenant;
    private final TenantFields fields = new TenantFields();
    private final Select<WeekStart> weekStart = new Select<>();
    private final Div warnings = new Div();
    private final transient FieldMarks marks = new FieldMarks(fields.byName());

    TenantSettingsView(TenantService tenants, CurrentActor currentActor) {
        super(Texts.of("identity.settings.title"), Texts.of("identity.settings.explanation"));
        this.tenants = tenants;
        this.currentActor = currentActor;
        this.tenant = tenants.load(currentActor.require().requireTenant().id());
        weekStart.setLabel(Texts.of("identity.tenant.week"));
        weekStart.setItems(WeekStart.values());
        weekStart.setItemLabelGenerator(day -> Texts.of("identity.tenant.week." + day.name()));
        weekStart.setHelperText(Texts.of("identity.tenant.week.help"));
        warnings.addClassName("m-warnings");
        warnings.getElement().setAttribute("role", "status");
        fill();
        fields.zone.addValueChangeListener(change -> warn());
        fields.currency.addValueChangeListener(change -> warn());
        fields.businessNow.addValueChangeListener(change -> warn());
        var save = new Button(Texts.of("identity.settings.save"), click -> ask());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(save);
        buttons.addClassName("m-form-buttons");
        add(new Card(form(), warnings, buttons));
    }

    private FormLayout form() {
        return new FormLayout(
                fields.name,
                fields.zone,
                fields.currency,
                fields.language,
                weekStart,
                fields.businessNow);
    }

    private void fill() {
        fields.name.setValue(tenant.name());
        fields.zone.setValue(tenant.zone().getId());
        fields.currency.setValue(tenant.currency().getCurrencyCode());
        fields.language.setValue(tenant.language());
        fields.businessNow.setValue(tenant.businessNow());
        weekStart.setValue(tenant.weekStart());
    }

    /** What a change means stands there before it is saved. */
    private void warn() {
        warnings.removeAll();
        if (isZoneChanged()) {
            warnings.add(warning("identity.settings.zone.meaning"));
        }
        if (!tenant.currency().getCurrencyCode().equals(fields.currency.getValue())) {
            warnings.add(warning("identity.settings.currency.meaning"));
        }
        if (isAtAnotherDay()) {
            warnings.add(warning("identity.settings.now.meaning"));
        }
    }

    private boolean isAtAnotherDay() {
        var wanted = fields.businessNow.getValue();
        return wanted == null ? tenant.businessNow() != null : !wanted.equals(tenant.businessNow());
    }

    private Paragraph warning(String textKey) {
        var currency = tenant.currency().getCurrencyCode();
        return new Paragraph(Texts.of(textKey, tenant.zone().getId(), currency));
    }

    private boolean isZoneChanged() {
        return fields.zone.getValue() != null
                && !fields.zone.getValue().equals(tenant.zone().getId());
    }

    private void ask() {
        if (!isZoneChanged()) {
            save();
            return;
        }
        var zone = tenant.zone().getId();
        new ConfirmDialog(
                        Texts.of("identity.settings.zone.question", fields.zone.getValue()),
                        Texts.of("identity.settings.zone.meaning", zone),
                        Texts.of("identity.settings.zone.change"),
                        this::save)
                .open();
    }

    private void save() {
        if (marks.attempt(this::saveNow)) {
            Notices.success(Texts.of("identity.settings.saved"));
            UI.getCurrent().refreshCurrentRoute(true);
        }
    }

    private void saveNow() {
        tenants.change(
                tenant,
                currentActor.require(tenant.id()),
                new TenantSettings(
                        fields.name.getValue(),
                        fields.zone.getValue(),
                        fields.currency.getValue(),
                        fields.language.getValue(),
                        weekStart.getValue(),
                        fields.businessNow.getValue()));
    }
}
