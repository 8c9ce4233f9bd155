package com.martlet.source.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Role;
import com.martlet.identity.TestPeople;
import com.martlet.source.Sample;
import com.martlet.testing.FakeSparkJobs;
import com.martlet.testing.MartletTest;
import com.martlet.testing.ScreenText;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.source.ui"})
class NewSourceViewTest extends SpringBrowserlessTest {

    private static final String NO_TEXT =
            """
            {"format":"csv","encoding":null,"columns":[],
             "problem":{"code":"NOT_TEXT","names":["%s"],"values":[],"english":"no text"},
             "rows":[{"line":1,"problem":null,"cells":[]},{"line":2,"problem":null,"cells":[]}]}
            """;
    private static final String NOTHING =
            "{\"format\":\"csv\",\"encoding\":null,\"problem\":null,\"columns\":[],\"rows\":[]}";
    private static final String ORDERS =
            """
            {"format":"csv","encoding":null,"problem":null,"columns":["order_id","brand"],
             "rows":[{"line":2,"problem":null,"cells":["O1","Naru"]}]}
            """;

    @Autowired private ApplicationContext context;
    @Autowired private FakeSparkJobs spark;

    @BeforeEach
    void openTheScreen() {
        var people = new TestPeople(context);
        var tenant = people.aTenant();
        var administrator = people.signedIn(people.aMember(tenant, Role.ADMINISTRATOR));
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(
                                administrator, null, List.of()));
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("t/" + tenant.slug() + "/new-source");
    }

    @AfterEach
    void forgetWhatWasPrepared() {
        spark.succeed("look", NOTHING);
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"XLSX/ZIP", "PDF", "PNG"})
    void saysOfAFileThatIsNoTextWhatItIsAndNoMore(String title) {
        send("sales.xlsx", NO_TEXT.formatted(title));

        assertThat(ScreenText.now())
                .contains("What \"sales.xlsx\" holds", "not text but " + title + ": save it as CSV")
                .doesNotContain("0 columns");
        assertNothingElseIsAsked();
    }

    @Test
    void saysOfAnEmptyFileThatItHasNoColumns() {
        send("empty.csv", NOTHING);

        assertThat(ScreenText.now()).contains("the file has no columns");
        assertNothingElseIsAsked();
    }

    @Test
    void asksWhatTheColumnsOfAReadableFileMean() {
        send("orders.csv", ORDERS);

        assertThat($(MappingEditor.class).exists()).isTrue();
        assertThat($(Grid.class).exists()).isTrue();
    }

    private void assertNothingElseIsAsked() {
        assertThat($(MappingEditor.class).exists()).isFalse();
        assertThat($(PreviewCard.class).exists()).isFalse();
        assertThat($(Grid.class).exists()).isFalse();
    }

    /** The file is looked at beside the screen. */
    private void send(String name, String found) {
        spark.succeed("look", found);
        var view = (NewSourceView) getCurrentView();
        view.lookAt(UI.getCurrent(), new Sample("2026-11-21-kept", name), null);
        var last = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!ScreenText.now().contains(name + "\" holds")) {
            assertThat(System.nanoTime()).as(name).isLessThan(last);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            VaadinSession.getCurrent().unlock();
            VaadinSession.getCurrent().lock();
        }
    }
}
