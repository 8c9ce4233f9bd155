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
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** An open board shows a new data version without anybody touching it. */
@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.dashboard.ui", "com.martlet.identity.ui"})
class BoardRepaintTest extends SpringBrowserlessTest {

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
        var allDays = QueryParameters.of("range", "all");
        UI.getCurrent().navigate("t/%s/d/overview".formatted(tenant.slug()), allDays);
        awaitVersion(1);
        var before = tiles();

        var version = PublishedShop.again(tenant, context);
        marts.announce(tenant.id(), version);

        awaitVersion(2);
        assertThat(version).isEqualTo(2);
        assertThat(tiles()).hasSameSizeAs(before).isNotEqualTo(before);
    }

    /** Between two looks the screen is anybody's, as it is between two requests of a browser. */
    private void awaitVersion(long version) {
        var words = "version %d".formatted(version);
        var last = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < last) {
            letOthersPaint();
            if (text(getCurrentView().getElement()).endsWith(words) && !tiles().isEmpty()) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError(words + " is not on: " + text(getCurrentView().getElement()));
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
