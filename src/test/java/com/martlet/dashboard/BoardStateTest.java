package com.martlet.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoardStateTest {

    private static final Set<String> DIMENSIONS = Set.of("category", "brand");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void comesBackFromItsAddressAsItWas() {
        var state =
                new BoardState(
                        new Range.Days(
                                new Period(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 29))),
                        Comparing.LAST_YEAR,
                        "vip",
                        Map.of(
                                "category", Set.of("electronics", "가전"),
                                "brand", Set.of("a,b", "samsung")));

        var address = BoardAddress.write(state, BoardState.DEFAULT);

        assertThat(address).containsEntry("range", List.of("2020-02-01..2020-02-29"));
        assertThat(address).containsEntry("f.brand", List.of("a,,b,samsung"));
        assertThat(BoardAddress.read(address, DIMENSIONS, BoardState.DEFAULT))
                .isEqualTo(new BoardAddress.Reading(state, List.of()));
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void keepsPresetsByName(Preset preset) {
        var state = BoardState.DEFAULT.withRange(new Range.Named(preset));

        assertThat(
                        BoardAddress.read(
                                        BoardAddress.write(state, BoardState.DEFAULT),
                                        DIMENSIONS,
                                        BoardState.DEFAULT)
                                .state())
                .isEqualTo(state);
    }

    @Test
    void hasAnEmptyAddressByDefault() {
        assertThat(BoardAddress.write(BoardState.DEFAULT, BoardState.DEFAULT)).isEmpty();
        assertThat(BoardAddress.read(Map.of(), DIMENSIONS, BoardState.DEFAULT).state())
                .isEqualTo(BoardState.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "2020-02-30..2020-03-01",
                "2020-03-01..2020-02-01",
                "2020-02-01",
                "..",
                "24h"
            })
    void takesTheUsualPeriodForOneThatMeansNothingAndSaysSo(String range) {
        var reading =
                BoardAddress.read(Map.of("range", List.of(range)), DIMENSIONS, BoardState.DEFAULT);

        assertThat(reading.state()).isEqualTo(BoardState.DEFAULT);
        assertThat(reading.refused()).containsExactly("range=" + range);
    }

    @Test
    void refusesComparisonsAndFiltersThatDoNotExist() {
        var reading =
                BoardAddress.read(
                        Map.of("cmp", List.of("moon"), "f.planet", List.of("mars")),
                        DIMENSIONS,
                        BoardState.DEFAULT);

        assertThat(reading.state()).isEqualTo(BoardState.DEFAULT);
        assertThat(reading.refused()).containsExactlyInAnyOrder("cmp=moon", "f.planet=mars");
    }

    @Test
    void ignoresParametersThatAreNotItsOwn() {
        var reading =
                BoardAddress.read(
                        Map.of("utm_source", List.of("mail")), DIMENSIONS, BoardState.DEFAULT);

        assertThat(reading.state()).isEqualTo(BoardState.DEFAULT);
        assertThat(reading.refused()).isEmpty();
    }

    @Test
    void dropsAFilterWithoutValues() {
        var state = BoardState.DEFAULT.withFilter("category", Set.of("tv"));

        assertThat(state.withFilter("category", Set.of())).isEqualTo(BoardState.DEFAULT);
    }

    @Test
    void countsLastDaysFullAndEndsThemYesterday() {
        assertThat(seen(Preset.LAST_30_DAYS)).isEqualTo(period("2026-10-22", "2026-11-20"));
        assertThat(seen(Preset.LAST_7_DAYS).lengthInDays()).isEqualTo(7);
        assertThat(seen(Preset.TODAY)).isEqualTo(period("2026-11-21", "2026-11-21"));
        assertThat(seen(Preset.MONTH_TO_DATE)).isEqualTo(period("2026-11-01", "2026-11-21"));
        assertThat(seen(Preset.LAST_MONTH)).isEqualTo(period("2026-10-01", "2026-10-31"));
        assertThat(seen(Preset.YEAR_TO_DATE)).isEqualTo(period("2026-01-01", "2026-11-21"));
    }

    @Test
    void coversAllLoadedDays() {
        var loaded = period("2019-10-01", "2020-04-30");

        assertThat(Preset.ALL.seenOn(TODAY, Optional.of(loaded))).isEqualTo(loaded);
    }

    @Test
    void comparesWithTheDaysBeforeOrTheSameWeekdaysOfAYearBefore() {
        var days = period("2026-11-14", "2026-11-20");

        assertThat(Comparing.PREVIOUS.with(days)).contains(period("2026-11-07", "2026-11-13"));
        assertThat(Comparing.LAST_YEAR.with(days)).contains(period("2025-11-15", "2025-11-21"));
        assertThat(Comparing.NOTHING.with(days)).isEmpty();
    }

    private static Period seen(Preset preset) {
        return preset.seenOn(TODAY, Optional.empty());
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }
}
