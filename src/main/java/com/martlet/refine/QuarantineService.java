package com.martlet.refine;

import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.refine.QuarantineReader.Placed;
import com.martlet.source.Mapping;
import com.martlet.source.Source;
import com.martlet.source.SourceService;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Refused rows with reason, file and line. */
@Service
public class QuarantineService {

    static final int PAGE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineService.class);

    private final QuarantineReader reader;
    private final RefusalReasons reasons;
    private final SourceService sources;
    private final AuditTrail audit;

    QuarantineService(
            QuarantineReader reader,
            RefusalReasons reasons,
            SourceService sources,
            AuditTrail audit) {
        this.reader = reader;
        this.reasons = reasons;
        this.sources = sources;
        this.audit = audit;
    }

    /** Raw rows are personal data, whoever looks; the download asks the same right. */
    public static boolean maySeeRaw(Actor actor) {
        return actor.may(Permission.SEE_PERSONAL_DATA);
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
            return page.withoutPersonalData();
        }
        return page.rows().isEmpty() || isRecorded(tenant, actor, filter, page)
                ? page
                : page.withoutPersonalData();
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
            var mappings = mappings(tenant);
            rows.map(placed -> named(placed, mappings)).forEach(each);
        }
    }

    /** Names of the sources that rows may have come from. */
    public List<String> sources(TenantId tenant) {
        return sources.list(tenant).stream().map(Source::name).toList();
    }

    /** Why rows were refused, the most frequent reason first; the counts are exact. */
    public List<QuarantineReason> reasons(TenantId tenant, QuarantineFilter filter) {
        return reasons.find(tenant, filter, mappings(tenant));
    }

    private QuarantinePage page(TenantId tenant, QuarantineFilter filter, QuarantineCursor from) {
        try (var rows = reader.read(tenant, filter, from)) {
            var found = rows.limit(PAGE + 1L).toList();
            var next = found.size() > PAGE ? found.getLast().place().text() : null;
            var mappings = mappings(tenant);
            return new QuarantinePage(
                    found.stream().limit(PAGE).map(placed -> named(placed, mappings)).toList(),
                    next);
        }
    }

    private static QuarantinedRow named(Placed placed, Map<String, Mapping> mappings) {
        return placed.row().named(mappings.get(placed.row().source()));
    }

    /** By the name of the source. */
    private Map<String, Mapping> mappings(TenantId tenant) {
        return sources.list(tenant).stream()
                .collect(Collectors.toMap(Source::name, Source::mapping));
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
