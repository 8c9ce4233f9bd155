package com.martlet.segment;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.serving.CustomerSet;
import com.martlet.warehouse.WarehouseRole;
import com.martlet.warehouse.WarehouseSql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns rules into exact sets of customers: conditions are asked, groups are set operations. */
@Component
class RuleEvaluator {

    private static final long CACHE_BYTES = 64L << 20;

    private final WarehouseSql warehouse;
    private final TenantToday calendar;
    private final LeafCache cache = new LeafCache(CACHE_BYTES);

    RuleEvaluator(WarehouseSql warehouse, TenantToday calendar) {
        this.warehouse = warehouse;
        this.calendar = calendar;
    }

    /**
     * @param rules finds the rule of another segment by its slug
     */
    NodeCounts count(Tenant tenant, Rule rule, Function<String, Rule> rules) {
        return at(
                tenant,
                leaves -> {
                    var walk = new Walk(leaves, rules);
                    var members = walk.members(rule, "", List.of());
                    return new NodeCounts(
                            members.getLongCardinality(), leaves.dataVersion(), walk.nodes());
                });
    }

    CustomerSet members(Tenant tenant, Rule rule, Function<String, Rule> rules) {
        return at(
                tenant,
                leaves ->
                        new CustomerSet(
                                new Walk(leaves, rules).members(rule, "", List.of()),
                                leaves.dataVersion()));
    }

    /** All questions of the work see the same data version. */
    private <T> T at(Tenant tenant, Function<Leaves, T> work) {
        return warehouse.read(
                tenant.id(),
                WarehouseRole.READER,
                sql ->
                        work.apply(
                                new Leaves(
                                        tenant, version(sql), calendar.today(tenant), sql, cache)));
    }

    private static long version(JdbcClient sql) {
        return sql.sql("select coalesce(max(version), 0) from data_versions")
                .query(Long.class)
                .single();
    }

    /** One way through a rule; keeps the size of each node it comes by. */
    private static final class Walk {

        private final Leaves leaves;
        private final Function<String, Rule> rules;
        private final List<NodeCounts.Node> nodes = new ArrayList<>();

        Walk(Leaves leaves, Function<String, Rule> rules) {
            this.leaves = leaves;
            this.rules = rules;
        }

        List<NodeCounts.Node> nodes() {
            return nodes;
        }

        /**
         * @param inside the segments on the way from the root, the outermost first
         */
        RoaringBitmap members(Rule rule, String path, List<String> inside) {
            var place = nodes.size();
            var members =
                    switch (rule) {
                        case Rule.All all -> all(all, path, inside);
                        case Rule.Any any -> any(any, path, inside);
                        case Rule.Not not ->
                                RoaringBitmap.andNot(
                                        leaves.everybody(),
                                        members(not.rule(), below(path, "not"), inside));
                        case Rule.Metric metric -> leaves.metric(metric);
                        case Rule.Event event -> leaves.event(event);
                        case Rule.Recency recency -> leaves.recency(recency);
                        case Rule.Attribute attribute -> leaves.attribute(attribute);
                        case Rule.InSegment in -> segment(in.slug(), inside);
                    };
            if (inside.isEmpty()) {
                nodes.add(place, new NodeCounts.Node(path, rule, members.getLongCardinality()));
            }
            return members;
        }

        private RoaringBitmap all(Rule.All all, String path, List<String> inside) {
            var members = leaves.everybody().clone();
            for (var i = 0; i < all.rules().size(); i++) {
                members.and(members(all.rules().get(i), child(path, "all", i), inside));
            }
            return members;
        }

        private RoaringBitmap any(Rule.Any any, String path, List<String> inside) {
            var members = new RoaringBitmap();
            for (var i = 0; i < any.rules().size(); i++) {
                members.or(members(any.rules().get(i), child(path, "any", i), inside));
            }
            return members;
        }

        private RoaringBitmap segment(String slug, List<String> inside) {
            var deeper = new ArrayList<>(inside);
            deeper.add(slug);
            if (inside.contains(slug)) {
                throw References.circle(deeper);
            }
            return members(rules.apply(slug), "", deeper);
        }

        private static String child(String path, String group, int place) {
            return "%s[%d]".formatted(below(path, group), place);
        }

        private static String below(String path, String field) {
            return path.isEmpty() ? field : path + "." + field;
        }
    }
}
