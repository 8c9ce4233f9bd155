package com.martlet.segment;

import com.martlet.base.UserError;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.serving.ActivityDays;
import com.martlet.serving.ActivityService;
import com.martlet.serving.CustomerSet;
import com.martlet.warehouse.WarehouseSql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Turns rules into exact sets of customers: conditions are asked, groups are set operations. */
@Component
class RuleEvaluator {

    private static final long CACHE_BYTES = 64L << 20;

    private static final int ATTEMPTS = 3;

    private final WarehouseSql warehouse;
    private final ActivityService activities;
    private final TenantToday calendar;
    private final LeafCache cache = new LeafCache(CACHE_BYTES);

    RuleEvaluator(WarehouseSql warehouse, ActivityService activities, TenantToday calendar) {
        this.warehouse = warehouse;
        this.activities = activities;
        this.calendar = calendar;
    }

    NodeCounts count(Tenant tenant, Rule rule, RuleBook book) {
        return at(
                tenant,
                facts -> {
                    var walk = new Walk(new Leaves(facts), book);
                    var members = walk.members(rule, "", List.of());
                    return new NodeCounts(
                            members.getLongCardinality(), facts.dataVersion(), walk.nodes());
                });
    }

    CustomerSet members(Tenant tenant, Rule rule, RuleBook book) {
        return at(
                tenant,
                facts ->
                        new CustomerSet(
                                new Walk(new Leaves(facts), book).members(rule, "", List.of()),
                                facts.dataVersion()));
    }

    /**
     * All questions of the work see the same data version. When another one is published meanwhile,
     * the work begins again: files and rows of the older one may be gone.
     */
    <T> T at(Tenant tenant, Function<Facts, T> work) {
        for (var attempt = 1; ; attempt++) {
            var days = activities.open(tenant.id());
            try {
                return work.apply(
                        new Facts(tenant, calendar.today(tenant), days, warehouse, cache));
            } catch (UserError refused) {
                throw refused;
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !isNewer(tenant, days)) {
                    throw failure;
                }
            }
        }
    }

    private boolean isNewer(Tenant tenant, ActivityDays days) {
        return activities.open(tenant.id()).dataVersion() != days.dataVersion();
    }

    /** One way through a rule; keeps the size of each node it comes by. */
    private static final class Walk {

        private final Leaves leaves;
        private final RuleBook book;
        private final List<NodeCounts.Node> nodes = new ArrayList<>();

        Walk(Leaves leaves, RuleBook book) {
            this.leaves = leaves;
            this.book = book;
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
                        case Rule.Score score -> leaves.score(score);
                        case Rule.Attribute attribute -> leaves.attribute(attribute);
                        case Rule.OwnAttribute own -> leaves.own(own);
                        case Rule.InList in -> leaves.list(book.list(in.slug()));
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
            return members(book.rule(slug), "", deeper);
        }

        private static String child(String path, String group, int place) {
            return "%s[%d]".formatted(below(path, group), place);
        }

        private static String below(String path, String field) {
            return path.isEmpty() ? field : path + "." + field;
        }
    }
}
