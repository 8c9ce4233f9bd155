package com.martlet.mail.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.mail.Delivery;
import com.martlet.mail.MailServerDraft;
import com.martlet.mail.MailServers;
import com.martlet.mail.TestMail;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;

/** The platform's page for the mail server: its settings, and a message to try them. */
@Route("platform/mail")
@Menu(title = "mail.title", order = 460, icon = "vaadin:envelope-o")
@Needs(Permission.MANAGE_PLATFORM)
class MailServerView extends Page {

    private final transient MailServers servers;
    private final transient TestMail testMail;
    private final transient CurrentActor currentActor;
    private final EmptyState none = new EmptyState(VaadinIcon.ENVELOPE_O, Texts.of("mail.none"));
    private final MailServerForm form = new MailServerForm(this::save);
    private final TestMailCard test;

    MailServerView(MailServers servers, TestMail testMail, CurrentActor currentActor) {
        super(Texts.of("mail.title"), Texts.of("mail.explanation"));
        this.servers = servers;
        this.testMail = testMail;
        this.currentActor = currentActor;
        this.test = new TestMailCard(ownAddress(currentActor), this::send);
        add(none, Card.titled(Texts.of("mail.server"), form), test);
        show();
    }

    private void show() {
        var server = servers.find();
        form.show(server, here());
        none.setVisible(server.isEmpty());
        test.setVisible(server.isPresent());
    }

    private void save(MailServerDraft draft) {
        var server = servers.save(currentActor.require(), draft);
        Notices.success(Texts.of("mail.saved", server.host()));
        show();
    }

    private Delivery send(String to) {
        return testMail.send(
                currentActor.require(),
                to,
                Texts.of("mail.test.subject"),
                Texts.of("mail.test.text", servers.find().map(set -> set.host()).orElse("")));
    }

    /** The platform's first login has an address that no mail reaches. */
    private static String ownAddress(CurrentActor currentActor) {
        var email = currentActor.require().email();
        return email.endsWith(".local") ? "" : email;
    }

    private static String here() {
        if (VaadinRequest.getCurrent() instanceof VaadinServletRequest request) {
            var address = URI.create(request.getHttpServletRequest().getRequestURL().toString());
            return address.getScheme() + "://" + address.getAuthority();
        }
        return "";
    }
}
