package com.martlet.mart;

import static com.martlet.mart.Fact.customer;
import static com.martlet.mart.Fact.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.warehouse.WarehouseRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What marts that are never stored would say of a load that nobody sees yet. */
class AsOfChecksTest {

    private static final LocalDate MONDAY = LocalDate.of(2020, 10, 26);

    private final Shop shop = new Shop("UTC");

    @ParameterizedTest
    @CsvSource({
        "user_dimension, as total_purchase_amount, + 1 as total_purchase_amount, amounts do not add",
        "user_dimension, select * from user_dimension, TWICE, stands twice",
        "purchase_categories, 'row_number() over (', '1 + row_number() over (', not one main",
        "purchase_categories, as count_recent_orders, + 9 as count_recent_orders, contradict",
        "purchase_categories, select * from purchase_categories, TWICE, stands twice",
        "monthly_purchases, as total_quantity, + 1 as total_quantity, quantities do not add up",
        "monthly_purchases, as count_orders, - 9 as count_orders, contradict",
        "monthly_purchases, select * from monthly_purchases, TWICE, stands twice",
        "rfm_scores, as f_score, + 9 as f_score, outside 1 to 5"
    })
    void findsWhatAWrongMartWouldSay(String mart, String right, String wrong, String problem) {
        publishTwoBuyers();
        var select = Mart.read("db/marts/" + mart + ".sql");
        assertThat(select).contains(right);
        var twice = right + " union all " + right;

        assertThat(problems(mart, select)).isEmpty();
        var broken = select.replace(right, wrong.equals("TWICE") ? twice : wrong);
        assertThat(String.join(" ", problems(mart, broken))).contains(problem);
    }

    @Test
    void everyCheckRunsInABuild() throws IOException {
        try (var files = Files.list(Path.of("db/checks"))) {
            var names = files.map(file -> file.getFileName().toString().replace(".sql", ""));

            assertThat(names)
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.of(
                                            MartBuilder.FACT_CHECKS,
                                            MartBuilder.STAR_CHECKS,
                                            MartBuilder.MART_CHECKS,
                                            MartBuilder.PREDICTION_CHECKS)
                                    .flatMap(List::stream)
                                    .toList());
        }
    }

    private void publishTwoBuyers() {
        shop.load(
                List.of(
                        customer(MONDAY, "kim"),
                        purchase(MONDAY, "2020-10-26T10:00", "kim", "5"),
                        purchase(MONDAY, "2020-10-26T11:00", "lee", "7")));
    }

    private List<String> problems(String mart, String select) {
        return shop.sql()
                .read(
                        shop.tenant().id(),
                        WarehouseRole.BUILDER,
                        client ->
                                client.sql(AsOfCheck.over(select, mart))
                                        .param("as_of", MONDAY)
                                        .query((row, number) -> row.getString("problem"))
                                        .list());
    }
}
