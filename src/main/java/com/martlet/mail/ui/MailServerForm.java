package com.martlet.mail.ui;

import com.martlet.base.ui.FieldMarks;
import com.martlet.base.ui.Texts;
import com.martlet.mail.MailServer;
import com.martlet.mail.MailServer.Security;
import com.martlet.mail.MailServerDraft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** What is asked of a mail server; the password is written and never shown. */
class MailServerForm extends Div {

    private static final int USUAL_PORT = 587;

    private final TextField host = new TextField(Texts.of("mail.host"));
    private final IntegerField port = new IntegerField(Texts.of("mail.port"));
    private final Select<Security> security = new Select<>();
    private final TextField user = new TextField(Texts.of("mail.user"));
    private final PasswordField password = new PasswordField(Texts.of("mail.password"));
    private final TextField senderName = new TextField(Texts.of("mail.senderName"));
    private final TextField senderAddress = new TextField(Texts.of("mail.senderAddress"));
    private final TextField site = new TextField(Texts.of("mail.site"));
    private final transient FieldMarks marks =
            new FieldMarks(
                    Map.of(
                            "host", host,
                            "port", port,
                            "security", security,
                            "senderName", senderName,
                            "senderAddress", senderAddress,
                            "site", site));
    private final transient Consumer<MailServerDraft> saved;

    MailServerForm(Consumer<MailServerDraft> saved) {
        this.saved = saved;
        addClassName("m-stack");
        security.setLabel(Texts.of("mail.security"));
        security.setItems(Security.values());
        security.setItemLabelGenerator(one -> Texts.of("mail.security." + one.name()));
        password.getElement().setAttribute("autocomplete", "new-password");
        user.getElement().setAttribute("autocomplete", "off");
        senderAddress.setPlaceholder("news@shop.com");
        site.setHelperText(Texts.of("mail.site.help"));
        var save = new Button(Texts.of("mail.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var buttons = new Div(save);
        buttons.addClassName("m-form-buttons");
        add(fields(), buttons);
    }

    /** Shows what is set; the field for the password stays empty. */
    void show(Optional<MailServer> server, String here) {
        host.setValue(server.map(MailServer::host).orElse(""));
        port.setValue(server.map(MailServer::port).orElse(USUAL_PORT));
        security.setValue(server.map(MailServer::security).orElse(Security.STARTTLS));
        user.setValue(server.map(MailServer::user).orElse(""));
        senderName.setValue(server.map(MailServer::senderName).orElse("Martlet"));
        senderAddress.setValue(server.map(MailServer::senderAddress).orElse(""));
        site.setValue(server.map(set -> set.site().toString()).orElse(here));
        password.clear();
        password.setHelperText(
                Texts.of(
                        server.filter(set -> !set.user().isEmpty()).isPresent()
                                ? "mail.password.kept"
                                : "mail.password.help"));
    }

    private FormLayout fields() {
        return new FormLayout(
                host, port, security, user, password, senderName, senderAddress, site);
    }

    private void save() {
        marks.attempt(() -> saved.accept(draft()));
    }

    private MailServerDraft draft() {
        return new MailServerDraft(
                host.getValue(),
                port.getOptionalValue().orElse(0),
                security.getValue(),
                user.getValue(),
                password.isEmpty() ? null : password.getValue(),
                senderName.getValue(),
                senderAddress.getValue(),
                site.getValue());
    }
}
