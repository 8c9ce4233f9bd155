package com.martlet.segment;

import com.martlet.base.UserError;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.serving.ActivityDays;
import com.martlet.serving.ActivityService;
import com.martlet.serving.CustomerSet;
import com.martlet.warehouse.WarehouseSql;
import java.util.List;
import java.util.function.Function;
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
                    var walk = new RuleWalk(new Leaves(facts), book);
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
                                new RuleWalk(new Leaves(facts), book).members(rule, "", List.of()),
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
}
