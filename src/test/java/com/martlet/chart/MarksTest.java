package com.martlet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ViewPackages(packages = "com.martlet.chart")
class MarksTest extends BrowserlessTest {

    private static final ValueFormat COUNT = ValueFormat.of(ValueFormat.Kind.COUNT);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 1);
    private static final List<DayMark> THREE =
            List.of(
                    campaign(LocalDate.of(2026, 11, 9), "Winter"),
                    campaign(LocalDate.of(2026, 11, 2), "Autumn"),
                    campaign(LocalDate.of(2026, 11, 2), "Late autumn"));

    private final ChartCard card =
            new ChartCard(
                    "Visitors",
                    "By day",
                    new ChartCardActions(null, null, null, () -> {}, new Div()));

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().add(card);
        card.mark(THREE);
    }

    @Test
    void drawsEachAtItsDayAndThoseOfADayTogether() {
        var marks = drawn(line(days(14)));

        assertThat(marks).hasSize(2);
        assertThat(marks.get(0).toString())
                .contains("\"at\":1")
                .contains("\"names\":[\"Autumn\",\"Late autumn\"]");
        assertThat(marks.get(1).get("at").asInt()).isEqualTo(8);
        assertThat(marks.get(1).get("day").asString()).isEqualTo("2026-11-09");
    }

    @Test
    void drawsEachAtItsWeekAndItsMonth() {
        var weeks = new Labels(List.of("2026-W44", "2026-W45", "2026-W46"), Labels.Kind.WEEK);
        var months = new Labels(List.of("2026-10", "2026-11"), Labels.Kind.MONTH);

        assertThat(drawn(line(weeks)).findValuesAsString("at")).containsExactly("1", "2");
        assertThat(drawn(new Chart.Stream(layers(months))).get(0).get("names").size()).isEqualTo(3);
    }

    @Test
    void drawsEachOnTheCalendar() {
        var period = new Period(SUNDAY, SUNDAY.plusDays(5));
        var days = new Chart.Calendar("Day", "Visitors", COUNT, period, Map.of(SUNDAY, one()));

        assertThat(drawn(days).findValuesAsString("day")).containsExactly("2026-11-02");
    }

    @Test
    void drawsNoneOutsideOfTheDaysAndNoneWhereThereIsNoTime() {
        assertThat(drawn(line(days(1)))).isEmpty();
        assertThat(drawn(line(Labels.words(List.of("kids", "2026-11-02"))))).isEmpty();
        assertThat(card.view().getElement().getProperty("options")).doesNotContain("Marked days");
    }

    @Test
    void tellsThemToWhoHearsOrReadsATable() {
        var words =
                "Marked days: 2 Nov Campaign \"Autumn\", 2 Nov Campaign \"Late autumn\","
                        + " 9 Nov Campaign \"Winter\".";

        drawn(line(days(14)));

        assertThat(options().get("description").asString()).endsWith(words);
        card.toggleTable();
        assertThat(card.getElement().getTextRecursively()).contains(words);
    }

    private JsonNode drawn(Chart chart) {
        card.show(chart, "");
        return options().get("marks");
    }

    private JsonNode options() {
        return (JsonNode) card.view().getElement().getPropertyRaw("options");
    }

    private static Labels days(int count) {
        return Labels.days(SUNDAY.datesUntil(SUNDAY.plusDays(count)).toList());
    }

    private static Chart line(Labels labels) {
        return new Chart.Line("Day", labels, List.of(series(labels)), null);
    }

    private static Layers layers(Labels labels) {
        return new Layers("Month", labels, List.of(series(labels)), "Other");
    }

    private static Series series(Labels labels) {
        return Series.main("Visitors", COUNT, Collections.nCopies(labels.count(), one()));
    }

    private static BigDecimal one() {
        return BigDecimal.ONE;
    }

    private static DayMark campaign(LocalDate day, String name) {
        return new DayMark(day, "Campaign", name);
    }
}
