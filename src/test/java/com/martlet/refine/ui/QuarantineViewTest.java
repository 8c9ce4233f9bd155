package com.martlet.refine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.refine.QuarantinedRow;
import com.martlet.refine.RefusedRows;
import com.martlet.testing.MartletTest;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The page of refused rows: exact counts, the first rows, and never a row less in silence. */
@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.refine.ui", "com.martlet.identity.ui"})
class QuarantineViewTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext context;
    private TestPeople people;
    private Tenant shop;

    @BeforeEach
    void refuseRows() {
        people = new TestPeople(context);
        shop = people.aTenant();
        var rows = new RefusedRows(shop, context);
        for (int line = 1; line <= 105; line++) {
            rows.refuse("a.csv", line, "age is no number: \\\"Kim\\\"", "raw " + line);
        }
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void saysHowManyOfAllRowsItShows() {
        open(Role.ADMINISTRATOR);

        assertThat(paragraphs())
                .contains("100 of 105 quarantined rows are shown. The download holds them all.");
        assertThat(rows()).hasSize(100).extracting(QuarantinedRow::raw).doesNotContainNull();

        test($(Button.class).withText("Show more").single()).click();

        assertThat(paragraphs())
                .contains("105 of 105 quarantined rows are shown. The download holds them all.");
        assertThat(rows()).hasSize(105);
    }

    @Test
    void showsAViewerNothingOutOfTheRows() {
        open(Role.VIEWER);

        assertThat(paragraphs()).anyMatch(text -> text.startsWith("The rows as they came hold"));
        assertThat(rows())
                .hasSize(100)
                .allSatisfy(
                        row -> {
                            assertThat(row.raw()).isNull();
                            assertThat(row.reason()).doesNotContain("Kim");
                        });
    }

    private void open(Role role) {
        var user = people.signedIn(people.aMember(shop, role));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
        UI.getCurrent().navigate("t/%s/quarantine".formatted(shop.slug()));
    }

    private List<String> paragraphs() {
        return $(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<QuarantinedRow> rows() {
        return $(Grid.class).all().stream()
                .flatMap(grid -> ((Grid<?>) grid).getListDataView().getItems())
                .filter(QuarantinedRow.class::isInstance)
                .map(QuarantinedRow.class::cast)
                .toList();
    }
}
