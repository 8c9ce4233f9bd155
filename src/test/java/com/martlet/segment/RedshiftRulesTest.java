package com.martlet.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Tenant;
import com.martlet.identity.TestCalendar;
import com.martlet.testing.redshift.RedshiftDatabase;
import com.martlet.warehouse.TestWarehouse;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Random rules over a warehouse that is reached by Redshift's driver and protocol. */
class RedshiftRulesTest {

    private static final int RULES = 80;
    private static final List<String> LISTED = List.of("C1", "C5", "C9");

    private final ShopWarehouse.Served served = ShopWarehouse.servedByRedshift();
    private final WarehouseSql sql = served.warehouse().sql();
    private final Tenant tenant = TestWarehouse.aTenant("Asia/Seoul");
    private final ShopRows rows = ShopRows.random(42);
    private final RuleEvaluator evaluator =
            new RuleEvaluator(
                    sql, served.activities(), TestCalendar.at(ShopRows.TODAY, ShopRows.SEOUL));

    @Test
    void findsWhomAnotherEngineFinds() throws SQLException {
        served.warehouse().publish(tenant, rows);
        var names = names();
        var rules = new RandomRules(7);

        try (var oracle = new Oracle(rows, LISTED)) {
            for (var i = 0; i < RULES; i++) {
                var rule = rules.next();
                var members = evaluator.members(tenant, rule, new Lists()).ordinals();

                assertThat(members.stream().mapToObj(names::get).collect(Collectors.toSet()))
                        .as(RuleJson.write(rule).toString())
                        .isEqualTo(Set.copyOf(oracle.members(rule)));
            }
        }
        assertThat(cards(names.keySet())).isEqualTo(new TreeSet<>(known()));
        assertThat(RedshiftDatabase.server().refused()).isEmpty();
    }

    private record Lists() implements RuleBook {

        @Override
        public Rule rule(String segment) {
            throw new IllegalArgumentException(segment);
        }

        @Override
        public IdList list(String slug) {
            return new IdList(1, 1, () -> LISTED);
        }
    }

    private TreeSet<String> cards(Set<Integer> ordinals) {
        return new CustomerCards(sql)
                .find(tenant, ordinals).stream()
                        .map(CustomerCard::customerId)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> known() {
        return ask("select customer_id from customer_ordinals where not is_visitor").stream()
                .map(row -> (String) row.get("customer_id"))
                .toList();
    }

    private Map<Integer, String> names() {
        return ask("select ordinal, customer_id from customer_ordinals").stream()
                .collect(
                        Collectors.toMap(
                                row -> (Integer) row.get("ordinal"),
                                row -> (String) row.get("customer_id")));
    }

    private List<Map<String, Object>> ask(String select) {
        return sql.read(
                tenant.id(),
                WarehouseRole.READER,
                client -> client.sql(select).query().listOfRows());
    }
}
