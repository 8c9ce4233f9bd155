package com.martlet.mail.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.ErrorState;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.mail.Delivery;
import com.martlet.mail.MailFailed;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.function.Function;

/** Sends a test message and says what the server said. */
class TestMailCard extends Card {

    private final EmailField to = new EmailField(Texts.of("mail.test.to"));
    private final Div outcome = new Div();
    private final transient Function<String, Delivery> send;

    TestMailCard(String ownAddress, Function<String, Delivery> send) {
        this.send = send;
        to.setValue(ownAddress);
        to.setWidth("20rem");
        to.setMaxWidth("100%");
        var button = new Button(Texts.of("mail.test.send"), click -> test());
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        var line = new Div(to, button);
        line.addClassName("m-fields");
        outcome.getElement().setAttribute("aria-live", "polite");
        add(
                new H2(Texts.of("mail.test.title")),
                new Paragraph(Texts.of("mail.test.explanation")),
                line,
                outcome);
    }

    private void test() {
        outcome.removeAll();
        if (to.isEmpty() || to.isInvalid()) {
            to.setErrorMessage(Texts.of("mail.test.to.missing"));
            to.setInvalid(true);
            return;
        }
        try {
            tell(send.apply(to.getValue()));
        } catch (MailFailed failed) {
            show(failed);
        } catch (UserError refused) {
            Notices.error(Phrases.of(refused));
        }
    }

    private void tell(Delivery delivery) {
        switch (delivery) {
            case Delivery.Accepted accepted ->
                    Notices.success(Texts.of("mail.test.sent", to.getValue()));
            case Delivery.Refused refused ->
                    outcome.add(
                            new ErrorState(
                                    Texts.of("mail.test.refused", to.getValue()),
                                    refused.reason()));
        }
    }

    private void show(MailFailed failed) {
        outcome.add(
                new ErrorState(
                        Texts.of(failed.trouble().code(), failed.server()),
                        failed.technicalReason()));
    }
}
