package com.martlet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.dashboard.Boards;
import com.martlet.dashboard.Card;
import com.martlet.testing.ApiClient;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Holds every card of every board against DuckDB, and its workbook against its CSV file.
 *
 * @param api of a tenant that speaks Korean
 */
public record EveryCard(ApiClient api, BoardOracle oracle) {

    /** Their numbers know nothing of products. */
    private static final List<String> NOT_BY_PRODUCT =
            List.of("service/", "behaviour/retention", "behaviour/cohorts", "behaviour/value");

    /** What is predicted has oracles of its own: integrals, beside the models. */
    static Stream<Card> all() {
        return new Boards()
                .all().stream()
                        .filter(board -> !board.slug().equals("value"))
                        .flatMap(board -> board.cards().stream());
    }

    /**
     * Fails with every number that differs.
     *
     * @param without beginnings of the ids of cards of which the shop has no rows; all others must
     *     have a number
     */
    public void assertHasNumbers(Asked asked, String... without) throws SQLException {
        oracle.ask(asked);
        var wrong = new ArrayList<String>();
        for (var card : all().toList()) {
            var expected = expected(card, asked);
            assertThat(expected.isEmpty())
                    .as("%s has no number", card.id())
                    .isEqualTo(startsWithAny(card, List.of(without)));
            wrong.addAll(differences(card, asked, expected));
        }
        assertThat(wrong).as(asked.toString()).isEmpty();
    }

    /** Fails with every number that differs. */
    public void assertSame(Asked asked) throws SQLException {
        oracle.ask(asked);
        var wrong = new ArrayList<String>();
        for (var card : all().toList()) {
            wrong.addAll(differences(card, asked, expected(card, asked)));
        }
        assertThat(wrong).as(asked.toString()).isEmpty();
    }

    /** What stands in the workbook of each card stands in its CSV file, cell by cell. */
    public void assertSameInWorkbooks(Asked asked) {
        var files = new CardFiles(api);
        for (var card : all().toList()) {
            var csv = files.csv(card, asked).orElseThrow();
            var workbook = files.workbook(card, asked);
            assertThat(CardFiles.numbers(workbook)).as(card.id()).isEqualTo(CardFiles.numbers(csv));
            assertThat(firsts(workbook)).as(card.id()).isEqualTo(firsts(csv));
        }
    }

    private static List<String> firsts(List<List<String>> lines) {
        return lines.stream().map(List::getFirst).toList();
    }

    private Map<Place, BoardOracle.Exact> expected(Card card, Asked asked) throws SQLException {
        return isRefused(card, asked)
                ? Map.of()
                : oracle.numbers(card, new CardWords(card, Locale.KOREAN));
    }

    private static boolean isRefused(Card card, Asked asked) {
        return !asked.filters().isEmpty() && startsWithAny(card, NOT_BY_PRODUCT);
    }

    private static boolean startsWithAny(Card card, List<String> beginnings) {
        return beginnings.stream().anyMatch(card.id()::startsWith);
    }

    private List<String> differences(
            Card card, Asked asked, Map<Place, BoardOracle.Exact> expected) {
        var told =
                new CardFiles(api)
                        .csv(card, asked)
                        .map(CardFiles::numbers)
                        .orElseGet(() -> refused(card, asked));
        var places = new HashSet<>(expected.keySet());
        places.addAll(told.keySet());
        return places.stream()
                .filter(place -> !isSame(told.get(place), expected.get(place)))
                .map(
                        place ->
                                "%s %s: %s, and DuckDB says %s"
                                        .formatted(
                                                card.id(),
                                                place,
                                                told.get(place),
                                                expected.get(place)))
                .sorted()
                .toList();
    }

    private static Map<Place, BigDecimal> refused(Card card, Asked asked) {
        assertThat(isRefused(card, asked)).as(card.id() + " is refused for " + asked).isTrue();
        return Map.of();
    }

    private static boolean isSame(BigDecimal told, BoardOracle.Exact exact) {
        if (exact == null) {
            return told == null;
        }
        var number = told == null ? BigDecimal.ZERO : told;
        return exact.rounding().allows(number, exact.number());
    }
}
