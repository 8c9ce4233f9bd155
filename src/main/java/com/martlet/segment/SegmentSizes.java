package com.martlet.segment;

import com.martlet.base.ExternalError;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.serving.CustomerSet;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Keeps how many customers each segment holds, now and at the data versions before. */
@Component
class SegmentSizes {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentSizes.class);

    private final SegmentRepository segments;
    private final SegmentSizeRepository history;
    private final RuleEvaluator evaluator;
    private final TenantTransactions transactions;

    SegmentSizes(
            SegmentRepository segments,
            SegmentSizeRepository history,
            RuleEvaluator evaluator,
            TenantTransactions transactions) {
        this.segments = segments;
        this.history = history;
        this.evaluator = evaluator;
        this.transactions = transactions;
    }

    /**
     * Nothing is kept before the first publish.
     *
     * @param rules finds the rule of another segment by its slug
     */
    void count(Tenant tenant, Segment segment, Function<String, Rule> rules) {
        var members = evaluator.members(tenant, segment.rule(), rules);
        if (members.dataVersion() > 0) {
            transactions.inTenant(tenant.id(), () -> keep(tenant, segment, members));
        }
    }

    /** For a segment just saved: when the warehouse cannot tell now, the next run does. */
    void tryToCount(Tenant tenant, Segment segment, Function<String, Rule> rules) {
        try {
            count(tenant, segment, rules);
        } catch (DataAccessException | ExternalError failure) {
            LOG.warn("The size of the segment {} is not known yet.", segment.slug(), failure);
        }
    }

    private void keep(Tenant tenant, Segment segment, CustomerSet members) {
        var version = members.dataVersion();
        segments.keepSize(tenant.id(), segment, members.size(), version)
                .map(id -> new SegmentSizeEntity.Key(tenant.id().value(), id, version))
                .map(key -> new SegmentSizeEntity(key, members.size()))
                .ifPresent(history::save);
    }
}
