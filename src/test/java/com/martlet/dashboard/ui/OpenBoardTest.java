package com.martlet.dashboard.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.mart.MartBuilder;
import com.martlet.segment.PublishedShop;
import com.martlet.testing.MartletTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** An open board compares with the days before and shows new data without anybody touching it. */
@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.dashboard.ui", "com.martlet.identity.ui"})
class OpenBoardTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;
    @Autowired private MartBuilder marts;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void repaintsWhenARunPublishes() {
        var people = new TestPeople(context);
        var tenant = people.aTenant();
        PublishedShop.in(tenant, context);
        signIn(people, tenant);
        open(tenant, "all");
        var before = tiles();

        var version = PublishedShop.again(tenant, context);
        marts.announce(tenant.id(), version);

        assertThat(version).isEqualTo(2);
        awaitVersion(2);
        await("other numbers", () -> tiles().size() == before.size() && !tiles().equals(before));
    }

    /** 10 visitors after 8; 3 buyers for 90,000 each after 2 for 150,000 each. */
    @Test
    void comparesWithThePeriodBefore() {
        var people = new TestPeople(context);
        var tenant = people.aTenant();
        var before = new PublishedShop.Day(LocalDate.of(2020, 10, 3), 8, 2, 150);
        var now = new PublishedShop.Day(LocalDate.of(2020, 10, 10), 10, 3, 90);
        PublishedShop.of(tenant, context, List.of(before, now));
        signIn(people, tenant);

        open(tenant, "2020-10-08..2020-10-14");

        assertTile("Visitors", "\u25B2 25.0%");
        assertTile("Revenue", "\u25BC 10.0%");
        assertTile("Buyers", "\u25B2 50.0%");
        assertTile("Conversion", "\u25B2 5.0%p");
        assertTile("AOV", "\u25BC 40.0%");
    }

    private void assertTile(String label, String change) {
        assertThat(tiles())
                .filteredOn(tile -> tile.startsWith(label))
                .singleElement()
                .asString()
                .contains(change);
    }

    private void open(Tenant tenant, String range) {
        var days = QueryParameters.of("range", range);
        UI.getCurrent().navigate("t/%s/d/overview".formatted(tenant.slug()), days);
        awaitVersion(1);
    }

    /** Between two looks the screen is anybody's, as it is between two requests of a browser. */
    private void awaitVersion(long version) {
        var words = "version %d".formatted(version);
        await(words, () -> text(getCurrentView().getElement()).endsWith(words));
        await("tiles", () -> !tiles().isEmpty());
    }

    private void await(String what, BooleanSupplier isThere) {
        var last = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < last) {
            letOthersPaint();
            if (isThere.getAsBoolean()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError(what + ": not on " + text(getCurrentView().getElement()));
    }

    private static void letOthersPaint() {
        var session = VaadinSession.getCurrent();
        session.unlock();
        session.lock();
    }

    private List<String> tiles() {
        return $(KpiTile.class).all().stream().map(tile -> text(tile.getElement())).toList();
    }

    private static String text(Element element) {
        return element.getTextRecursively();
    }

    private void signIn(TestPeople people, Tenant tenant) {
        var user = people.signedIn(people.aMember(tenant, Role.VIEWER));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
    }
}
