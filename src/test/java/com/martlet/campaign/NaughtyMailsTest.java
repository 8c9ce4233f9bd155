package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.campaign.CampaignShop.Guest;
import com.martlet.mail.SmtpFixture;
import com.martlet.testing.MartletTest;
import com.martlet.testing.NaughtyStrings;
import com.martlet.testing.SmtpServer;
import com.martlet.testing.SmtpServer.Received;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.util.HtmlUtils;

/** What leaves as a mail: a name is text in it, and neither a header, a tag nor a variable. */
@MartletTest
class NaughtyMailsTest {

    private static final Set<String> HEADERS =
            Set.of(
                    "From",
                    "To",
                    "Subject",
                    "Date",
                    "Message-ID",
                    "MIME-Version",
                    "Content-Type",
                    "Auto-Submitted",
                    "List-Unsubscribe",
                    "List-Unsubscribe-Post");

    @Autowired private ApplicationContext context;

    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void showNamesOfCustomersAsText() throws MessagingException, IOException {
        var names = NaughtyStrings.all();
        send(names);

        assertThat(server.received()).hasSize(names.size());
        for (var one : server.received()) {
            var number = Integer.parseInt(one.to().getFirst().replaceAll("\\D", ""));
            assertHarmless(read(one), names.get(number));
        }
    }

    private void send(List<String> names) {
        var scene = new DispatchScene(context);
        var shop = scene.shop();
        for (var number = 0; number < names.size(); number++) {
            shop.guest(
                    Guest.consenting("C" + number)
                            .at("c%d@example.com".formatted(number))
                            .named(names.get(number)));
        }
        shop.publish(context);
        var variant = new Variant("A", 100, "Hi {{customer.name}}!", "Dear {{customer.name}}, hi.");
        var channel = new Channel.Email("=1+1 <b>누리</b> \"상점\"", "<i>02</i>");
        scene.approve(draft("fall", channel, List.of(variant), 0, null));
        var mail = new MailCarrier(SmtpFixture.mailTo(server));
        new Machinery(context, scene.clock, mail).tick(scene.tenant);
    }

    private static void assertHarmless(MimeMessage mail, String name)
            throws MessagingException, IOException {
        var headers = new ArrayList<String>();
        mail.getAllHeaders().asIterator().forEachRemaining(one -> headers.add(one.getName()));
        assertThat(headers).doesNotHaveDuplicates().isSubsetOf(HEADERS);
        var oneLine = name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        var subject = "(광고) Hi " + (name.isBlank() ? "" : oneLine) + "!";
        assertThat(mail.getSubject()).isEqualTo(subject);
        assertThat(mail.getFrom()[0].toString()).contains("news@shop.test");

        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(lines(parts.getBodyPart(0))).startsWith("Dear " + unified(name) + ", hi.");
        assertHtml(lines(parts.getBodyPart(1)), name);
    }

    private static void assertHtml(String html, String name) {
        var body = html.substring(html.indexOf('>', html.indexOf("<body")) + 1);
        var tags = body.replaceAll("<br>|</?a( href=\"https://shop\\.test/u/[^\"]*\")?>", "");
        assertThat(tags.replace("</body></html>", "")).doesNotContain("<", ">");
        var shown = HtmlUtils.htmlUnescape(body.replace("<br>", "\n"));
        assertThat(shown.replaceAll("\n+", "\n"))
                .startsWith("Dear " + unified(name).replaceAll("\n+", "\n") + ", hi.");
    }

    private static MimeMessage read(Received one) throws MessagingException {
        var bytes = one.content().getBytes(StandardCharsets.UTF_8);
        return new MimeMessage(null, new ByteArrayInputStream(bytes));
    }

    private static String lines(BodyPart part) throws MessagingException, IOException {
        return unified((String) part.getContent());
    }

    /** A mail knows one kind of line end. */
    private static String unified(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
