package com.martlet.refine;

import com.martlet.audit.AuditTrail;
import com.martlet.base.Phrase;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.refine.QuarantineReader.Placed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Refused rows with reason, file and line. */
@Service
public class QuarantineService {

    static final int PAGE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineService.class);

    /** Reasons are counted over so many entries at most; the newest count first. */
    private static final int LONGEST_COUNT = 20_000;

    private final QuarantineReader reader;
    private final AuditTrail audit;

    QuarantineService(QuarantineReader reader, AuditTrail audit) {
        this.reader = reader;
        this.audit = audit;
    }

    /** Raw rows are personal data: not everybody who may see reasons sees them. */
    public static boolean maySeeRaw(Actor actor) {
        return actor.may(Permission.MANAGE_PIPELINE) || actor.may(Permission.SEE_PERSONAL_DATA);
    }

    /**
     * The newest batches first; seeing raw rows is recorded, and what cannot be recorded is not
     * shown.
     *
     * @param cursor {@link QuarantinePage#next()} of the page before, null for the first
     */
    public QuarantinePage find(
            Tenant tenant, Actor actor, QuarantineFilter filter, @Nullable String cursor) {
        actor.require(Permission.SEE_RUNS);
        var page = page(tenant.id(), filter, QuarantineCursor.parse(cursor));
        if (!maySeeRaw(actor)) {
            return page.withoutRaw();
        }
        return page.rows().isEmpty() || isRecorded(tenant, actor, filter, page)
                ? page
                : page.withoutRaw();
    }

    /** For the module of exports only: it asks the right and writes the trail itself. */
    public long count(TenantId tenant, QuarantineFilter filter) {
        try (var rows = reader.read(tenant, filter, QuarantineCursor.START)) {
            return rows.count();
        }
    }

    /** For the module of exports only, as {@link #count}. */
    public void read(TenantId tenant, QuarantineFilter filter, Consumer<QuarantinedRow> each) {
        try (var rows = reader.read(tenant, filter, QuarantineCursor.START)) {
            rows.map(Placed::row).forEach(each);
        }
    }

    /** Why rows were refused, the most frequent reason first. */
    public List<QuarantineReason> reasons(TenantId tenant, QuarantineFilter filter) {
        var counts = new LinkedHashMap<Phrase, Long>();
        try (var rows = reader.read(tenant, filter, QuarantineCursor.START)) {
            rows.limit(LONGEST_COUNT)
                    .map(Placed::row)
                    .forEach(row -> counts.merge(row.refusal().kind(), row.rows(), Long::sum));
        }
        return counts.entrySet().stream()
                .map(entry -> new QuarantineReason(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(QuarantineReason::rows).reversed())
                .toList();
    }

    private QuarantinePage page(TenantId tenant, QuarantineFilter filter, QuarantineCursor from) {
        try (var rows = reader.read(tenant, filter, from)) {
            var found = rows.limit(PAGE + 1L).toList();
            var next = found.size() > PAGE ? found.getLast().place().text() : null;
            return new QuarantinePage(found.stream().limit(PAGE).map(Placed::row).toList(), next);
        }
    }

    private boolean isRecorded(
            Tenant tenant, Actor actor, QuarantineFilter filter, QuarantinePage page) {
        try {
            record(tenant, actor, filter, page);
            return true;
        } catch (RuntimeException failed) {
            LOG.error("The trail takes no entry, so raw rows stay hidden.", failed);
            return false;
        }
    }

    private void record(Tenant tenant, Actor actor, QuarantineFilter filter, QuarantinePage page) {
        var source = filter.source();
        audit.record(
                tenant,
                actor,
                "quarantine.seen",
                source == null ? "all sources" : source,
                Map.of("rows", String.valueOf(page.rows().size())));
    }
}
