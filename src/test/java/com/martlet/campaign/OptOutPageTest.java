package com.martlet.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.campaign.OptOutLinks.Ticket;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The page behind the link of each message, as a customer without an account sees it. */
@MartletTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OptOutPageTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    @Autowired private OptOutLinks links;
    @Autowired private SuppressionService suppressions;

    private Tenant tenant;
    private String token;

    @BeforeEach
    void sendALink() {
        tenant = new TestPeople(context).aTenant();
        token = tokenFor("C1");
    }

    /** Scanners of mail servers follow every link. */
    @Test
    void changesNothingWhenItIsOnlyLookedAt() {
        var page = get(token, "ko-KR,ko;q=0.9");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<form method=\"post\">", "수신 거부", tenant.name())
                .doesNotContain("<script", "C1");
        assertThat(listed()).isEmpty();
    }

    @Test
    void optsOutByOneClick() {
        var done = post(token, ONE_CLICK);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("수신 거부가 처리되었습니다");
        assertThat(listed()).extracting(Suppression::value).containsExactly("C1");
        assertThat(listed().getFirst().cause()).isEqualTo(Suppression.Cause.UNSUBSCRIBED);
        assertThat(listed().getFirst().campaign()).isEqualTo("fall");
    }

    @Test
    void optsOutOnceWhenClickedTwice() {
        post(token, ONE_CLICK);
        assertThat(post(token, ONE_CLICK).statusCode()).isEqualTo(200);

        assertThat(listed()).hasSize(1);
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        assertThat(get(token, "en-US,en;q=0.9").body())
                .contains("<html lang=\"en\">", "Unsubscribe");
        assertThat(get(token, "fr").body()).as("of the shop").contains("<html lang=\"ko\">");
    }

    @Test
    void knowsOnlyWhatItSigned() {
        var signature = token.substring(token.indexOf('.'));
        var other = tenant.id().value() + "/fall/C2";
        var forged =
                Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(other.getBytes(StandardCharsets.UTF_8))
                        + signature;

        for (var wrong : List.of(forged, token + "A", "x", "example", "%00")) {
            assertThat(get(wrong, "en").statusCode()).as(wrong).isBetween(400, 404);
            assertThat(post(wrong, ONE_CLICK).statusCode()).as(wrong).isBetween(400, 404);
        }
        assertThat(listed()).isEmpty();
    }

    @Test
    void isOfOneShopOnly() {
        var nextDoor = new TestPeople(context).aTenant();

        post(token, ONE_CLICK);

        assertThat(suppressions.list(nextDoor, Actor.martlet(nextDoor))).isEmpty();
    }

    @Test
    void tellsNobodyWhereTheReaderCameFromAndIsNotKept() {
        var headers = get(token, "ko").headers();

        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    }

    private String tokenFor(String customer) {
        var link = links.link(new Ticket(tenant.id(), "fall", customer)).toString();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private List<Suppression> listed() {
        return suppressions.list(tenant, Actor.martlet(tenant));
    }

    private HttpResponse<String> get(String asked, String language) {
        return send(request(asked).header("Accept-Language", language).GET());
    }

    private HttpResponse<String> post(String asked, String body) {
        return send(
                request(asked)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String asked) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/u/" + asked));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
