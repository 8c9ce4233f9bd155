package com.martlet.refine.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.refine.QuarantineReason;
import com.martlet.refine.QuarantinedRow;
import com.martlet.refine.RefusedRows;
import com.martlet.spark.Refusal;
import com.martlet.testing.MartletTest;
import com.martlet.testing.ScreenText;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Refused rows narrowed by what stands in the address, in the words of the file and its reader. */
@MartletTest
@ViewPackages(packages = {"com.martlet", "com.martlet.refine.ui", "com.martlet.identity.ui"})
class QuarantineNarrowingTest extends SpringBrowserlessTest {

    private static final Refusal NO_TIME =
            new Refusal(
                    "NO_TIME",
                    List.of("occurred_at"),
                    List.of("soon"),
                    "occurred_at is no such time: \"soon\"");
    private static final Refusal NEGATIVE =
            new Refusal("NEGATIVE", List.of("price"), List.of("-3"), "price is negative: -3");

    @Autowired private ApplicationContext context;
    private Tenant shop;

    @BeforeEach
    void refuseRows() {
        var people = new TestPeople(context);
        shop = people.aTenant();
        UI.getCurrent().setLocale(Locale.KOREAN);
        var rows = new RefusedRows(shop, context);
        rows.refuse("a.csv", 2, "events", NO_TIME, "soon,view");
        rows.refuse("a.csv", 3, "purchases", NEGATIVE, "now,purchase,-3");
        rows.refuse("b.csv", 4, "purchases", NEGATIVE, "now,purchase,-4");
        var user = people.signedIn(people.aMember(shop, Role.ADMINISTRATOR));
        SecurityContextHolder.getContext()
                .setAuthentication(new UsernamePasswordAuthenticationToken(user, null, List.of()));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void speaksWithTheLabelAndTheColumnOfTheFile() {
        open("");

        assertThat(rows())
                .extracting(row -> row.reason(Locale.KOREAN))
                .contains(
                        "발생 시각 (event_time) 값이 올바른 시각이 아닙니다: \"soon\"", "가격 (price) 값이 음수입니다: -3");
        assertThat(reasons())
                .extracting(reason -> reason.phrase().in(Locale.KOREAN))
                .containsExactly(
                        "가격 (price) 값이 음수입니다: -3", "발생 시각 (event_time) 값이 올바른 시각이 아닙니다: \"…\"");
        assertThat(reasons()).extracting(QuarantineReason::rows).containsExactly(2L, 1L);
    }

    @Test
    void narrowsToAReason() {
        open("reason=negative.price");

        assertThat(rows()).extracting(QuarantinedRow::line).containsExactlyInAnyOrder(3L, 4L);
        assertThat(reasons()).extracting(QuarantineReason::rows).containsExactly(2L);
    }

    @Test
    void narrowsToADatasetWithExactCounts() {
        open("dataset=events");

        assertThat(rows()).extracting(QuarantinedRow::line).containsExactly(2L);
        assertThat(reasons()).extracting(QuarantineReason::rows).containsExactly(1L);
    }

    @Test
    void narrowsToAFileByItsLink() {
        open("");
        var link = grid(QuarantinedRow.class).getListDataView().getItems().toList();
        var file = ((QuarantinedRow) link.getFirst()).fileId();

        open("file=" + file);

        assertThat(rows()).extracting(QuarantinedRow::fileId).containsOnly(file);
        assertThat(ScreenText.now()).contains("파일: b.csv");
    }

    @Test
    void saysWhenNothingFitsAndHowToGetBack() {
        open("source=nowhere");

        assertThat(ScreenText.now()).contains("조건에 맞는 격리된 행이 없습니다", "조건 지우기");
    }

    private void open(String query) {
        UI.getCurrent()
                .navigate(
                        "t/%s/quarantine".formatted(shop.slug()),
                        QueryParameters.fromString(query));
    }

    private List<QuarantinedRow> rows() {
        return grid(QuarantinedRow.class)
                .getListDataView()
                .getItems()
                .map(QuarantinedRow.class::cast)
                .toList();
    }

    private List<QuarantineReason> reasons() {
        return grid(QuarantineReason.class)
                .getListDataView()
                .getItems()
                .map(QuarantineReason.class::cast)
                .toList();
    }

    private Grid<?> grid(Class<?> of) {
        return $(Grid.class).all().stream()
                .map(grid -> (Grid<?>) grid)
                .filter(grid -> grid.getListDataView().getItems().allMatch(of::isInstance))
                .findFirst()
                .orElseThrow();
    }
}
