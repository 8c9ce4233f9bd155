package com.martlet.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.TestPeople;
import com.martlet.mail.MailServer.Security;
import com.martlet.mail.MailServerDraft;
import com.martlet.mail.MailServers;
import com.martlet.testing.MartletTest;
import com.martlet.testing.ScreenText;
import com.martlet.testing.SmtpServer;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
@ViewPackages(packages = "com.martlet")
class MailServerViewTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;
    @Autowired private MailServers servers;
    @Autowired private AuditTrail trail;

    @BeforeEach
    void signIn() {
        var people = new TestPeople(context);
        var user = people.signedIn(people.thePlatformAdministrator());
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, List.of()));
        UI.getCurrent().setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void sendsATestMessageAndWritesThatDown() {
        try (var smtp = new SmtpServer()) {
            save("localhost", smtp.port(), "");
            open();
            sendTo("someone@shop.test");

            assertThat(smtp.received()).hasSize(1);
            assertThat(trail.find(AuditTrail.PLATFORM, AuditFilter.everything()).getFirst())
                    .satisfies(
                            entry -> {
                                assertThat(entry.action()).isEqualTo("mail.tested");
                                assertThat(entry.subject()).isEqualTo("someone@shop.test");
                            });
        }
    }

    @Test
    void saysWhyNothingWasSent() {
        save("localhost", 1, "");
        open();
        sendTo("someone@shop.test");

        assertThat(page()).contains("Nothing answers at localhost:1.");
    }

    @Test
    void neverShowsThePassword() {
        save("mail.shop.test", 587, "sender");
        open();

        assertThat($(PasswordField.class).single().getValue()).isEmpty();
        assertThat(page()).contains("A password is kept sealed.").doesNotContain("s3cret-word");
    }

    @Test
    void marksWhatIsWrongBesideItsField() {
        save("localhost", 587, "");
        open();
        var host = $(TextField.class).withCaption("Host").single();
        test(host).setValue("not a host");
        click("Save the settings");

        assertThat(host.getErrorMessage()).startsWith("Write the name of the server");
        assertThat(servers.find().orElseThrow().host()).isEqualTo("localhost");
    }

    private void save(String host, int port, String user) {
        var security = user.isEmpty() ? Security.NONE : Security.STARTTLS;
        var password = user.isEmpty() ? null : "s3cret-word";
        servers.save(
                Actor.martlet(),
                new MailServerDraft(
                        host,
                        port,
                        security,
                        user,
                        password,
                        "Shop",
                        "news@shop.test",
                        "http://localhost:8080"));
    }

    private void open() {
        UI.getCurrent().navigate("platform/mail");
        assertThat(getCurrentView()).isInstanceOf(MailServerView.class);
    }

    private void sendTo(String address) {
        test($(EmailField.class).single()).setValue(address);
        click("Send a test message");
    }

    private void click(String words) {
        var found =
                $(Button.class).all().stream()
                        .filter(button -> button.getText().equals(words))
                        .findFirst();
        test(found.orElseThrow()).click();
    }

    private static String page() {
        return ScreenText.now();
    }
}
