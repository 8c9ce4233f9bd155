package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Actor;
import com.martlet.mart.TableColumn;
import com.martlet.mart.TableRequest;
import com.martlet.mart.TableRequest.Names;
import com.martlet.mart.TableService;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mart, cell by cell, against DuckDB over the raw rows. */
class MartOracleTest {

    private static final LocalDate LAST = RandomFacts.FIRST.plusDays(RandomFacts.DAYS - 1);
    private static final Served SERVED = new Served("Asia/Seoul");

    /** Held against DuckDB over the CDNOW sample, beside the models. */
    private static final Set<String> OF_MODELS = Set.of("value_calibrations");

    private static final Set<String> OF_THE_NEWEST_DAY =
            Set.of("value_calibrations", "customer_values");

    private static final int SHOWN = 3;

    /** What a model says, or Martlet's own number. */
    private static final Set<String> NOT_COMPARED =
            Set.of(
                    "customer_ordinal",
                    "expected_purchases_90",
                    "expected_purchases_180",
                    "expected_purchases_365",
                    "predicted_value_90",
                    "predicted_value_180",
                    "predicted_value_365",
                    "probability_alive");

    @TempDir private static Path folder;

    private static Oracle oracle;
    private final TableService tables =
            new TableService(SERVED.shop().sql(), SERVED.shop().warehouse());

    @BeforeAll
    static void load() throws Exception {
        var facts = new RandomFacts(1_705).all();
        SERVED.load(facts);
        oracle = new Oracle(facts, folder);
    }

    @AfterAll
    static void close() throws Exception {
        oracle.close();
    }

    /** A mart without a select in oracle/marts fails. */
    @Test
    void holdsWhatDuckDbCounts() throws Exception {
        assertSame(LAST, OF_MODELS);
    }

    /** In the middle of a month, as of a day that is not the newest. */
    @Test
    void holdsWhatDuckDbCountsAsOfAnEarlierDay() throws Exception {
        assertSame(LocalDate.of(2020, 10, 9), OF_THE_NEWEST_DAY);
    }

    private void assertSame(LocalDate asOf, Set<String> left) throws Exception {
        var wrong = new ArrayList<String>();
        for (var mart : tables.tables()) {
            if (!left.contains(mart)) {
                wrong.addAll(differences(mart, asOf));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private List<String> differences(String mart, LocalDate asOf) throws Exception {
        var sql = select(mart).replace("{as_of}", "date '%s'".formatted(asOf));

        var told = rows(mart, asOf);
        var expected = oracle.rows(sql).stream().map(MartOracleTest::text).toList();
        assertThat(told).as(mart).hasSizeGreaterThan(5).doesNotHaveDuplicates();
        var wrong = new ArrayList<>(without(told, expected, "%s has too: ".formatted(mart)));
        wrong.addAll(without(expected, told, "%s lacks: ".formatted(mart)));
        return wrong;
    }

    private static List<String> without(List<String> all, List<String> others, String problem) {
        var rest = new TreeSet<>(all);
        others.forEach(rest::remove);
        return rest.stream().limit(SHOWN).map(problem::concat).toList();
    }

    private List<String> rows(String mart, LocalDate asOf) {
        var request = new TableRequest(mart, asOf, Names.MASKED);
        var tenant = SERVED.shop().tenant();
        var actor = Actor.martlet(tenant);
        var columns =
                tables.columns(tenant, actor, request).stream().map(TableColumn::name).toList();
        var rows = new ArrayList<String>();
        tables.read(
                tenant,
                actor,
                request,
                values -> {
                    var row = new TreeMap<String, @Nullable Object>();
                    for (var index = 0; index < columns.size(); index++) {
                        row.put(columns.get(index), values.get(index));
                    }
                    rows.add(text(row));
                });
        return rows;
    }

    /** Alike for numbers of any scale, and for moments of any zone. */
    private static String text(TreeMap<String, @Nullable Object> row) {
        row.keySet().removeAll(NOT_COMPARED);
        row.replaceAll((column, value) -> plain(value));
        return row.toString();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case OffsetDateTime moment ->
                    moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime().toString();
            case Number number ->
                    new BigDecimal(number.toString())
                            .setScale(4, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString();
            default -> value.toString();
        };
    }

    private static String select(String mart) throws Exception {
        try (var file =
                MartOracleTest.class.getResourceAsStream("/oracle/marts/" + mart + ".sql")) {
            assertThat(file).as("oracle of " + mart).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
