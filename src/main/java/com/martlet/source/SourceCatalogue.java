package com.martlet.source;

import com.martlet.audit.AuditTrail;
import com.martlet.base.Conflict;
import com.martlet.base.NotFound;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/** Opens sources and finds them. */
@Component
class SourceCatalogue {

    private final SourceRepository sources;
    private final ReadyMappings mappings;
    private final DropFolder drop;
    private final TenantTransactions transactions;
    private final AuditTrail audit;

    SourceCatalogue(
            SourceRepository sources,
            ReadyMappings mappings,
            DropFolder drop,
            TenantTransactions transactions,
            AuditTrail audit) {
        this.sources = sources;
        this.mappings = mappings;
        this.drop = drop;
        this.transactions = transactions;
        this.audit = audit;
    }

    Source create(Tenant tenant, Actor actor, SourceDraft draft) {
        actor.require(Permission.MANAGE_PIPELINE);
        var checked = CheckedSource.of(draft, mappings);
        var source =
                transactions.inTenant(
                        tenant.id(),
                        () -> {
                            var created = insert(tenant.id(), checked);
                            audit.record(
                                    tenant,
                                    actor,
                                    "source.created",
                                    created.name(),
                                    facts(created));
                            return created;
                        });
        if (source.kind() == SourceKind.FOLDER) {
            drop.prepare(tenant, source);
        }
        return source;
    }

    List<Source> all(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> sources.all(tenant));
    }

    Optional<Source> find(TenantId tenant, String name) {
        return transactions.readInTenant(tenant, () -> sources.find(tenant, name));
    }

    List<String> readyMappings() {
        return mappings.names();
    }

    Source load(TenantId tenant, String name) {
        return find(tenant, name).orElseThrow(() -> new NotFound("source.error.unknown", name));
    }

    private Source insert(TenantId tenant, CheckedSource checked) {
        if (sources.find(tenant, checked.name()).isPresent()) {
            throw taken(checked, null);
        }
        try {
            return sources.insert(tenant, checked);
        } catch (DataIntegrityViolationException meanwhile) {
            throw taken(checked, meanwhile);
        }
    }

    private static Conflict taken(
            CheckedSource checked, @Nullable DataIntegrityViolationException cause) {
        return new Conflict(cause, "source.error.taken", checked.name());
    }

    private static Map<String, String> facts(Source source) {
        return Map.of("kind", source.kind().id(), "mapping", source.mappingName());
    }
}
