package com.martlet.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.BrowserSessions;
import com.martlet.identity.Role;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MartletTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BrowserSecurityTest {

    private static final Object[] REFUSED = {302, 401, 403};
    private static final List<String> UNKNOWN =
            List.of("/nowhere", "/t/no-such-shop/d/overview", "/t/x/nowhere/at/all", "/platform");

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    void signsInByTheFormAndChangesTheSession() {
        var people = new TestPeople(context);
        var login = people.aMember(people.aTenant(), Role.VIEWER);
        send(request("/"));
        var before = sessionId();

        var answer = signIn(login.email(), login.password());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
        assertThat(sessionId()).isNotEqualTo(before);
    }

    @Test
    void leadsAFailedSignInBackToTheForm() {
        var answer = signIn("nobody@shop.test", "wrong");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).contains("login?error");
    }

    @Test
    void sendsTheHeadersThatProtectABrowser() {
        var headers = signIn("nobody@shop.test", "wrong").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void refusesASignInThatAnotherSiteSends() {
        var people = new TestPeople(context);
        var login = people.aMember(people.aTenant(), Role.VIEWER);

        var fetched = signIn(login.email(), login.password(), "Sec-Fetch-Site", "cross-site");
        var posted = signIn(login.email(), login.password(), "Origin", "https://elsewhere.test");
        var own = signIn(login.email(), login.password(), "Origin", "http://localhost:" + port);

        assertThat(fetched.statusCode()).isEqualTo(403);
        assertThat(posted.statusCode()).isEqualTo(403);
        assertThat(own.statusCode()).isEqualTo(302);
        assertThat(own.headers().firstValue("Location").orElseThrow()).doesNotContain("error");
    }

    @Test
    void keepsTheSessionCookieFromScriptsAndOtherSites() {
        var plain = send(request("/login")).headers().allValues("Set-Cookie").toString();
        cookies.getCookieStore().removeAll();
        var behindHttps = send(request("/login").header("X-Forwarded-Proto", "https"));

        assertThat(plain).contains("JSESSIONID", "HttpOnly", "SameSite=Lax");
        assertThat(behindHttps.headers().allValues("Set-Cookie").toString())
                .contains("JSESSIONID", "HttpOnly", "SameSite=Lax", "Secure");
    }

    @Test
    void believesNobodyFromAnotherMachineWhoTheyAre() {
        var trusted =
                Pattern.compile(
                        context.getEnvironment()
                                .getRequiredProperty("server.tomcat.remoteip.internal-proxies"));

        assertThat("127.0.0.1").matches(trusted);
        assertThat(List.of("10.0.0.5", "192.168.1.20", "172.17.0.1", "169.254.1.1", "fe80::1"))
                .noneMatch(trusted.asMatchPredicate());
    }

    @Test
    void leadsNobodyFromAnUnknownAddressToTheSignIn() {
        for (var path : UNKNOWN) {
            var answer = send(request(path));

            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        }
    }

    @Test
    void leadsABrowserThatWasSignedOutElsewhereToTheSignIn() {
        var people = new TestPeople(context);
        var login = people.aMember(people.aTenant(), Role.VIEWER);
        signIn(login.email(), login.password());
        assertThat(send(request("/")).statusCode()).isNotIn(REFUSED);

        context.getBean(BrowserSessions.class).endOthers(people.signedIn(login));

        var answer = send(request("/"));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    /** What the page says needs the built frontend: the walk in the browser reads it. */
    @Test
    void letsWhoIsSignedInSeeThatAnAddressIsUnknown() {
        var people = new TestPeople(context);
        var login = people.aMember(people.aTenant(), Role.VIEWER);
        signIn(login.email(), login.password());

        for (var path : UNKNOWN) {
            var answer = send(request(path).header("Accept", "text/html"));

            assertThat(answer.statusCode()).as(path).isNotIn(REFUSED);
        }
    }

    @Test
    void showsTheStateOfTheServerAndNothingElse() {
        assertThat(send(request("/actuator/health")).statusCode()).isIn(200, 503);
        assertThat(send(request("/actuator/env")).statusCode()).isNotEqualTo(200);
    }

    private HttpResponse<String> signIn(String email, String password) {
        return signIn(email, password, "Accept", "text/html");
    }

    private HttpResponse<String> signIn(
            String email, String password, String header, String value) {
        var form = "username=" + encoded(email) + "&password=" + encoded(password);
        return send(
                request("/login")
                        .header(header, value)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
    }

    private String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
