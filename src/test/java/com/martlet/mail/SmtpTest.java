package com.martlet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.mail.MailServer.Security;
import com.martlet.mail.MailServers.Account;
import com.martlet.testing.SmtpServer;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SmtpTest {

    private static final String ID = "c7-v1-42@martlet";
    private static final Message LETTER =
            Message.plain(ID, "kim@shop.test", "Hello", "One line\n.a line with a dot\n");

    private final Smtp smtp =
            new Smtp(Clock.fixed(Instant.parse("2026-03-04T05:06:07Z"), ZoneOffset.UTC));
    private final SmtpServer server = new SmtpServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void handsAMessageOver() {
        var delivery = smtp.send(account(), LETTER);

        assertThat(delivery).isEqualTo(new Delivery.Accepted());
        var received = server.received().getFirst();
        assertThat(server.received()).hasSize(1);
        assertThat(received.from()).isEqualTo("news@shop.test");
        assertThat(received.to()).containsExactly("kim@shop.test");
        assertThat(received.header("Message-ID")).isEqualTo("<" + ID + ">");
        assertThat(received.header("Subject")).isEqualTo("Hello");
        assertThat(received.header("Date")).contains("4 Mar 2026");
        assertThat(received.body()).isEqualTo("One line\n.a line with a dot\n");
    }

    @Test
    void keepsTheIdWhenAMessageIsSentAgain() {
        smtp.send(account(), LETTER);
        smtp.send(account(), LETTER);

        assertThat(server.received()).hasSize(2);
        assertThat(server.received())
                .extracting(received -> received.header("Message-ID"))
                .containsOnly("<" + ID + ">");
    }

    @Test
    void writesKoreanSoThatEveryMailProgramReadsIt() throws Exception {
        var letter =
                Message.plain(ID, "kim@shop.test", "(광고) 봄 세일 😀", "안녕하세요, 김철수 님")
                        .withSenderName("마틀렛 가게");

        smtp.send(account(), letter);

        var received = server.received().getFirst();
        assertThat(received.content()).matches("\\p{ASCII}*");
        assertThat(MimeUtility.decodeText(MimeUtility.unfold(received.header("Subject"))))
                .isEqualTo("(광고) 봄 세일 😀");
        assertThat(MimeUtility.decodeText(received.header("From")))
                .isEqualTo("마틀렛 가게 <news@shop.test>");
        assertThat(received.header("Content-Type")).containsIgnoringCase("charset=UTF-8");
    }

    @Test
    void sendsTextAndHtmlAsAlternatives() {
        smtp.send(account(), LETTER.withHtml("<p>One <b>line</b></p>"));

        var received = server.received().getFirst();
        assertThat(received.header("Content-Type")).startsWith("multipart/alternative");
        assertThat(received.body()).contains("text/plain", "text/html", "<p>One <b>line</b></p>");
    }

    @Test
    void addsTheHeadersOfAnUnsubscribeLink() {
        var headers =
                Map.of(
                        "List-Unsubscribe", "<https://martlet.shop.test/u/abc>",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");

        smtp.send(account(), LETTER.withHeaders(headers));

        var received = server.received().getFirst();
        assertThat(received.header("List-Unsubscribe"))
                .isEqualTo("<https://martlet.shop.test/u/abc>");
        assertThat(received.header("List-Unsubscribe-Post"))
                .isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void letsNoNameWriteAHeader() {
        var letter =
                Message.plain(ID, "kim@shop.test", "For Kim\r\nBcc: all@shop.test", "text")
                        .withSenderName("Shop\nX-Evil: yes");

        smtp.send(account(), letter);

        var received = server.received().getFirst();
        assertThat(received.to()).containsExactly("kim@shop.test");
        assertThat(received.header("Bcc")).isEmpty();
        assertThat(received.header("X-Evil")).isEmpty();
        assertThat(received.header("Subject")).isEqualTo("For Kim  Bcc: all@shop.test");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        var delivery = smtp.send(account(), Message.plain(ID, "a@b.test, c@d.test", "s", "t"));

        assertThat(delivery).isEqualTo(new Delivery.Refused("This is no e-mail address"));
        assertThat(server.received()).isEmpty();
    }

    @Test
    void tellsAnAddressThatTheServerRefuses() {
        server.refuse("kim@shop.test");

        var delivery = smtp.send(account(), LETTER);

        assertThat(delivery).isEqualTo(new Delivery.Refused("550 5.1.1 no such box"));
    }

    @Test
    void asksToTryLaterWhenTheServerIsBusy() {
        server.beBusy();

        assertTrouble(account(), MailTrouble.BUSY, true);
    }

    @Test
    void asksToTryAgainWhenTheServerHungUp() {
        server.hangUpAfterData();

        assertTrouble(account(), MailTrouble.BUSY, true);
        assertThat(server.received()).hasSize(1);
    }

    @Test
    void saysThatNothingAnswers() throws IOException {
        var port = aFreePort();

        assertTrouble(account("127.0.0.1", port, Security.NONE), MailTrouble.NO_ANSWER, true);
    }

    @Test
    void saysThatTheHostIsUnknown() {
        assertTrouble(
                account("no-such-host.invalid", 25, Security.NONE),
                MailTrouble.UNKNOWN_HOST,
                false);
    }

    @Test
    void sendsNothingInTheOpenWhenStartTlsIsAskedFor() {
        assertTrouble(
                account("127.0.0.1", server.port(), Security.STARTTLS),
                MailTrouble.NO_STARTTLS,
                false);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void saysThatAPortSpeaksNoTls() {
        assertTrouble(account("127.0.0.1", server.port(), Security.TLS), MailTrouble.NO_TLS, false);
    }

    private void assertTrouble(Account account, MailTrouble trouble, boolean retryHelps) {
        assertThatThrownBy(() -> smtp.send(account, LETTER))
                .isInstanceOfSatisfying(
                        MailFailed.class,
                        failed -> {
                            assertThat(failed.trouble()).isEqualTo(trouble);
                            assertThat(failed.retryHelps()).isEqualTo(retryHelps);
                            assertThat(failed.technicalReason()).isNotEmpty();
                        });
    }

    private Account account() {
        return account("127.0.0.1", server.port(), Security.NONE);
    }

    private static Account account(String host, int port, Security security) {
        var site = URI.create("http://localhost");
        return new Account(
                new MailServer(host, port, security, "", "Shop", "news@shop.test", site), "");
    }

    private static int aFreePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
