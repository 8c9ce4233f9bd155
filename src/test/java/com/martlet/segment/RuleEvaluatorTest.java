package com.martlet.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.UserError;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestCalendar;
import com.martlet.serving.CustomerSet;
import com.martlet.warehouse.TestWarehouse;
import com.martlet.warehouse.WarehouseRole;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RuleEvaluatorTest {

    private static final int RULES = 400;
    private static final List<String> LISTED = List.of("C1", "C5", "C9", "C44", "C69", "nobody");

    /** The shop opened three weeks ago; two weeks without a visit are many in it. */
    private static final Set<SegmentTemplate> NOBODY = Set.of(SegmentTemplate.NO_LONGER_BUYING);

    private static final RuleBook BOOK = new Book(Map.of());
    private static final ShopWarehouse.Served SERVED = ShopWarehouse.served();
    private static final ShopWarehouse WAREHOUSE = SERVED.warehouse();
    private static final Tenant TENANT = TestWarehouse.aTenant("Asia/Seoul");
    private static final ShopRows ROWS = ShopRows.random(42);

    private final RuleEvaluator evaluator =
            new RuleEvaluator(
                    WAREHOUSE.sql(),
                    SERVED.activities(),
                    TestCalendar.at(ShopRows.TODAY, ShopRows.SEOUL));

    private static Map<Integer, String> names = Map.of();

    @BeforeAll
    static void publish() {
        WAREHOUSE.publish(TENANT, ROWS);
        names = names();
    }

    @Test
    void findsWhomAnotherEngineFinds() throws SQLException {
        var rules = new RandomRules(7);
        var sizes = new HashSet<Integer>();
        try (var oracle = new Oracle(ROWS, LISTED)) {
            for (var i = 0; i < RULES; i++) {
                var rule = rules.next();
                var expected = oracle.members(rule);

                assertThat(ids(evaluator.members(TENANT, rule, BOOK)))
                        .as(RuleJson.write(rule).toString())
                        .isEqualTo(expected);
                sizes.add(expected.size());
            }
        }
        assertThat(sizes).as("rules that tell customers apart").hasSizeGreaterThan(20);
    }

    @Test
    void findsThoseOfEachTemplate() throws SQLException {
        var empty = new TreeSet<SegmentTemplate>();
        try (var oracle = new Oracle(ROWS, LISTED)) {
            for (var template : SegmentTemplate.values()) {
                var found = ids(evaluator.members(TENANT, template.rule(), BOOK));

                assertThat(found).as(template.id()).isEqualTo(oracle.members(template.rule()));
                if (found.isEmpty()) {
                    empty.add(template);
                }
            }
        }
        assertThat(empty).as("templates that find nobody here").isSubsetOf(NOBODY);
    }

    @Test
    void countsEachNodeAsIfItStoodAlone() {
        var rules = new RandomRules(11);
        for (var i = 0; i < 30; i++) {
            var rule = rules.next();
            var counts = evaluator.count(TENANT, rule, BOOK);

            assertThat(counts.nodes().getFirst().path()).isEmpty();
            assertThat(counts.nodes().getFirst().rule()).isEqualTo(rule);
            assertThat(counts.count()).isEqualTo(counts.nodes().getFirst().count());
            for (var node : counts.nodes()) {
                assertThat(node.count())
                        .as(node.path())
                        .isEqualTo(evaluator.members(TENANT, node.rule(), BOOK).size());
            }
        }
    }

    @Test
    @Timeout(30)
    void evaluatesASegmentOnceHoweverOftenItIsNamed() {
        var leaf = RuleJson.read("{\"metric\":\"order_count\",\"op\":\">=\",\"value\":1}");
        var rules = new HashMap<String, Rule>(Map.of("s0", leaf));
        for (var i = 1; i <= 6; i++) {
            rules.put(
                    "s" + i,
                    new Rule.Any(Collections.nCopies(200, new Rule.InSegment("s" + (i - 1)))));
        }

        var found = evaluator.members(TENANT, rules.get("s6"), new Book(rules));

        assertThat(ids(found)).isNotEmpty().isEqualTo(ids(evaluator.members(TENANT, leaf, BOOK)));
    }

    @Test
    void refusesAChainThatIsTooLong() {
        var rules = new HashMap<String, Rule>();
        for (var i = 1; i <= 30; i++) {
            rules.put("s" + i, new Rule.InSegment("s" + (i - 1)));
        }
        var book = new Book(rules);

        assertThatThrownBy(() -> evaluator.members(TENANT, rules.get("s30"), book))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("more than 20 steps");
    }

    @Test
    void namesThePlaceOfEachNode() {
        var rule =
                RuleJson.read(
                        """
                        {"all":[{"metric":"order_count","op":">=","value":1},
                        {"not":{"any":[{"attribute":"gender","op":"in","value":["F"]}]}}]}""");

        assertThat(evaluator.count(TENANT, rule, BOOK).nodes())
                .extracting(NodeCounts.Node::path)
                .containsExactly("", "all[0]", "all[1]", "all[1].not", "all[1].not.any[0]");
    }

    @Test
    void findsMembersOfAnotherSegment() {
        var buyers = RuleJson.read("{\"metric\":\"order_count\",\"op\":\">=\",\"value\":1}");
        var others = new Rule.Not(new Rule.InSegment("buyers"));

        var found = evaluator.members(TENANT, others, new Book(Map.of("buyers", buyers)));

        var direct = evaluator.members(TENANT, new Rule.Not(buyers), BOOK);
        assertThat(found.ordinals()).isEqualTo(direct.ordinals());
        assertThat(found.size()).isPositive();
    }

    @Test
    void refusesSegmentsThatNameEachOtherInACircle() {
        var segments = new Book(Map.of("a", new Rule.InSegment("b"), "b", new Rule.InSegment("a")));

        assertThatThrownBy(() -> evaluator.members(TENANT, new Rule.InSegment("a"), segments))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "Segments name each other in a circle: a -> b -> a. Take one of them out.");
    }

    @Test
    void hasNoAnonymousVisitor() {
        var everybody = new Rule.Not(new Rule.Any(List.of()));

        assertThat(ids(evaluator.members(TENANT, everybody, BOOK)))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("C"));
    }

    @Test
    void seesANewVersionAtOnce() {
        var tenant = TestWarehouse.aTenant("Asia/Seoul");
        WAREHOUSE.publish(tenant, new ShopRows(ROWS.people(), List.of(), List.of(), List.of()));
        var buyers = RuleJson.read("{\"metric\":\"order_count\",\"op\":\">=\",\"value\":1}");
        var before = evaluator.members(tenant, buyers, BOOK);

        WAREHOUSE.publish(tenant, ROWS);

        var after = evaluator.members(tenant, buyers, BOOK);
        assertThat(before.size()).isZero();
        assertThat(after.size()).isPositive();
        assertThat(after.dataVersion()).isEqualTo(before.dataVersion() + 1);
    }

    @Test
    void isEmptyBeforeTheFirstPublish() {
        var tenant = TestWarehouse.aTenant("Asia/Seoul");
        WAREHOUSE.provision(tenant);
        var neverBought = RuleJson.read("{\"metric\":\"order_count\",\"op\":\"<\",\"value\":1}");

        var members = evaluator.members(tenant, neverBought, BOOK);

        assertThat(members.size()).isZero();
        assertThat(members.dataVersion()).isZero();
    }

    /** Segments by slug, and one list. */
    private record Book(Map<String, Rule> segments) implements RuleBook {

        @Override
        public Rule rule(String segment) {
            return Objects.requireNonNull(segments.get(segment), segment);
        }

        @Override
        public IdList list(String slug) {
            return new IdList(1, 1, () -> LISTED);
        }
    }

    private static Set<String> ids(CustomerSet members) {
        return members.ordinals().stream()
                .mapToObj(names::get)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<Integer, String> names() {
        return WAREHOUSE
                .sql()
                .read(
                        TENANT.id(),
                        WarehouseRole.READER,
                        sql ->
                                sql
                                        .sql("select ordinal, customer_id from customer_ordinals")
                                        .query()
                                        .listOfRows()
                                        .stream()
                                        .collect(
                                                Collectors.toMap(
                                                        row -> (Integer) row.get("ordinal"),
                                                        row -> (String) row.get("customer_id"))));
    }
}
