package com.martlet.mart;

import static com.martlet.mart.Fact.event;
import static com.martlet.mart.Fact.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.warehouse.WarehouseRole;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RfmScoresTest {

    private static final LocalDate DAY = LocalDate.of(2020, 10, 1);

    private final Shop shop = new Shop("UTC");

    /** Ten buyers: number i bought i times on day i, for i each, so all its scores rise with i. */
    @Test
    void scoresFifthsOfTheBuyers() {
        var facts = new ArrayList<Fact>();
        for (var buyer = 1; buyer <= 10; buyer++) {
            for (var order = 1; order <= buyer; order++) {
                facts.add(order(DAY.plusDays(buyer), order, "c%02d".formatted(buyer), buyer));
            }
        }
        shop.load(facts);

        assertThat(column("rfm_code", DAY.plusDays(10)))
                .isEqualTo(
                        Map.of(
                                "c01", "1-1-1", "c02", "1-1-1", "c03", "2-2-2", "c04", "2-2-2",
                                "c05", "3-3-3", "c06", "3-3-3", "c07", "4-4-4", "c08", "4-4-4",
                                "c09", "5-5-5", "c10", "5-5-5"));
        assertThat(column("rfm_segment", DAY.plusDays(10)))
                .containsEntry("c01", "lost")
                .containsEntry("c03", "hibernating")
                .containsEntry("c05", "need_attention")
                .containsEntry("c07", "loyal")
                .containsEntry("c10", "champions");
        assertThat(column("ranked_group", DAY.plusDays(10)))
                .containsEntry("c02", "inactive")
                .containsEntry("c04", "at_risk")
                .containsEntry("c06", "potential_loyalist")
                .containsEntry("c08", "vip");
        assertThat(column("value_tier", DAY.plusDays(10)))
                .containsEntry("c04", "low")
                .containsEntry("c05", "mid")
                .containsEntry("c07", "high");
    }

    /** On the first day everybody is as recent as can be, and nobody is called lost. */
    @Test
    void givesEqualCustomersEqualScores() {
        var facts = new ArrayList<Fact>();
        for (var buyer = 0; buyer < 7; buyer++) {
            facts.add(order(DAY, 1, "c" + buyer, 5));
        }
        shop.load(facts);

        assertThat(column("rfm_code", DAY)).hasSize(7).containsValue("5-1-1");
        assertThat(column("rfm_code", DAY).values()).containsOnly("5-1-1");
        assertThat(column("rfm_segment", DAY).values()).containsOnly("new_customers");
        assertThat(column("ranked_total", DAY).values())
                .as("ranks part equals by customer_id, seven into fifths")
                .containsExactlyInAnyOrder("3", "3", "6", "6", "9", "12", "15");
    }

    @Test
    void countsDaysToTheDayAskedForAndToTheNewestEvent() {
        shop.load(
                List.of(
                        order(DAY, 1, "kim", 5),
                        event(DAY.plusDays(3), DAY.plusDays(3) + "T10:00", "lee", "view")));

        assertThat(column("recency_days", DAY.plusDays(10))).isEqualTo(Map.of("kim", "10"));
        assertThat(column("ranked_recency_days", DAY.plusDays(10))).isEqualTo(Map.of("kim", "3"));
        assertThat(column("recency_days", DAY)).isEqualTo(Map.of("kim", "0"));
        assertThat(column("recency_days", DAY.minusDays(1))).isEmpty();
    }

    @Test
    void countsAnOrderOfTwoDaysOnceAndSubtractsRefunds() {
        shop.load(
                List.of(
                        purchase(DAY, DAY + "T10:00", "kim", "5").with("order_id", "o1"),
                        purchase(DAY.plusDays(1), DAY.plusDays(1) + "T10:00", "kim", "4")
                                .with("order_id", "o1"),
                        purchase(DAY.plusDays(2), DAY.plusDays(2) + "T10:00", "kim", "2")
                                .with("status", "refunded"),
                        purchase(DAY, DAY + "T10:00", "lee", "9").with("status", "cancelled")));

        assertThat(column("frequency", DAY.plusDays(2))).isEqualTo(Map.of("kim", "1"));
        assertThat(column("monetary", DAY.plusDays(2))).isEqualTo(Map.of("kim", "7.0000"));
        assertThat(column("total_price", DAY.plusDays(2))).isEqualTo(Map.of("kim", "9.0000"));
        assertThat(column("last_purchase_on", DAY.plusDays(2)))
                .isEqualTo(Map.of("kim", DAY.plusDays(1).toString()));
    }

    @Test
    void keepsItsCheck() {
        shop.load(List.of(order(DAY, 1, "kim", 5), order(DAY.plusDays(1), 2, "lee", 5)));

        assertThat(broken(RfmScores.select())).isEmpty();
        assertThat(
                        broken(
                                RfmScores.select()
                                        .replace(
                                                "- 1 as count_more_recent",
                                                "+ 3 as count_more_recent")))
                .isNotEmpty();
    }

    private List<String> broken(String select) {
        return shop.sql()
                .read(
                        shop.tenant().id(),
                        WarehouseRole.READER,
                        client ->
                                client.sql(AsOfCheck.over(select, "rfm_scores"))
                                        .param("as_of", DAY.plusDays(1))
                                        .query((row, number) -> row.getString("problem"))
                                        .list());
    }

    private Map<String, String> column(String column, LocalDate asOf) {
        return shop
                .sql()
                .read(
                        shop.tenant().id(),
                        WarehouseRole.READER,
                        client ->
                                client.sql(RfmScores.select())
                                        .param("as_of", asOf)
                                        .query()
                                        .listOfRows())
                .stream()
                .collect(
                        Collectors.toMap(
                                row -> String.valueOf(row.get("customer_id")),
                                row -> String.valueOf(row.get(column))));
    }

    private static Fact order(LocalDate day, int number, String customer, int amount) {
        return purchase(day, day + "T%02d:00".formatted(number), customer, "" + amount);
    }
}
