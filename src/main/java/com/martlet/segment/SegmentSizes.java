package com.martlet.segment;

import com.martlet.base.ExternalError;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import com.martlet.serving.CustomerSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Keeps how many customers each segment holds, now and at the data versions before. */
@Component
class SegmentSizes {

    private static final Logger LOG = LoggerFactory.getLogger(SegmentSizes.class);

    /** Versions of data that a history goes back. */
    private static final int KEPT = 60;

    private final SegmentRepository segments;
    private final SegmentSizeRepository history;
    private final TenantRules rules;
    private final TenantTransactions transactions;

    SegmentSizes(
            SegmentRepository segments,
            SegmentSizeRepository history,
            TenantRules rules,
            TenantTransactions transactions) {
        this.segments = segments;
        this.history = history;
        this.rules = rules;
        this.transactions = transactions;
    }

    /** Nothing is kept before the first publish. */
    void count(Tenant tenant, Segment segment) {
        var members = rules.members(tenant, segment.rule());
        if (members.dataVersion() > 0) {
            transactions.inTenant(tenant.id(), () -> keep(tenant, segment, members));
        }
    }

    /** Why the segment cannot be counted; empty when it was. */
    Optional<SegmentService.Uncounted> countOrTell(Tenant tenant, Segment segment) {
        try {
            count(tenant, segment);
            return Optional.empty();
        } catch (StackOverflowError tooDeep) {
            return told(segment, new IllegalStateException(tooDeep));
        } catch (RuntimeException failure) {
            return told(segment, failure);
        }
    }

    private static Optional<SegmentService.Uncounted> told(
            Segment segment, RuntimeException failure) {
        LOG.warn("The segment {} could not be counted", segment.slug(), failure);
        return Optional.of(new SegmentService.Uncounted(segment, failure));
    }

    /** For a segment just saved: when the warehouse cannot tell now, the next run does. */
    void tryToCount(Tenant tenant, Segment segment) {
        try {
            count(tenant, segment);
        } catch (DataAccessException | ExternalError failure) {
            LOG.warn("The size of the segment {} is not known yet.", segment.slug(), failure);
        }
    }

    /** The last sizes of each segment by slug, oldest first. */
    Map<String, List<SegmentSize>> history(TenantId tenant) {
        return transactions
                .readInTenant(tenant, () -> history.newest(tenant.value(), KEPT))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                SegmentSizeRow::slug,
                                TreeMap::new,
                                Collectors.mapping(SegmentSizeRow::size, Collectors.toList())));
    }

    private void keep(Tenant tenant, Segment segment, CustomerSet members) {
        var version = members.dataVersion();
        segments.keepSize(tenant.id(), segment, members.size(), version)
                .map(id -> new SegmentSizeEntity.Key(tenant.id().value(), id, version))
                .map(key -> new SegmentSizeEntity(key, members.size()))
                .ifPresent(history::save);
    }
}
