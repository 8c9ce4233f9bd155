package com.martlet.adhoc;

import com.martlet.audit.AuditTrail;
import com.martlet.base.NotFound;
import com.martlet.base.UserError;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Keeps queries by name; another person's private one counts as not existing. */
@Service
public class SavedQueryService {

    private final SavedQueryRepository queries;
    private final TenantTransactions transactions;
    private final AuditTrail trail;

    SavedQueryService(
            SavedQueryRepository queries, TenantTransactions transactions, AuditTrail trail) {
        this.queries = queries;
        this.transactions = transactions;
        this.trail = trail;
    }

    /** Own queries and those that are shared, by name. */
    public List<SavedQuery> list(TenantId tenant, Actor actor) {
        actor.require(Permission.WRITE_SQL);
        return transactions.readInTenant(
                tenant,
                () ->
                        queries.findFor(tenant.value(), actor.user().value()).stream()
                                .map(SavedQueryEntity::query)
                                .toList());
    }

    public SavedQuery load(TenantId tenant, Actor actor, String slug) {
        actor.require(Permission.WRITE_SQL);
        return transactions.readInTenant(tenant, () -> find(tenant, actor, slug).query());
    }

    /** Its slug follows from the name. */
    public SavedQuery create(Tenant tenant, Actor actor, SavedQueryDraft draft) {
        actor.require(Permission.WRITE_SQL);
        var checked = draft.checked();
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    var slug = freeSlug(tenant.id(), checked.name());
                    var row = new SavedQueryEntity(tenant.id(), slug, actor, checked);
                    var saved = queries.saveAndFlush(row).query();
                    return recorded(tenant, actor, "query.created", saved);
                });
    }

    /** Only its owner changes it; others keep a copy. */
    public SavedQuery update(Tenant tenant, Actor actor, String slug, SavedQueryDraft draft) {
        actor.require(Permission.WRITE_SQL);
        var checked = draft.checked();
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    var row = findOwn(tenant.id(), actor, slug);
                    row.change(checked);
                    var saved = queries.saveAndFlush(row).query();
                    return recorded(tenant, actor, "query.changed", saved);
                });
    }

    public void delete(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.WRITE_SQL);
        transactions.inTenant(
                tenant.id(),
                () -> {
                    var row = findOwn(tenant.id(), actor, slug);
                    recorded(tenant, actor, "query.deleted", row.query());
                    queries.delete(row);
                });
    }

    private SavedQueryEntity find(TenantId tenant, Actor actor, String slug) {
        return queries.findByTenantIdAndSlug(tenant.value(), slug)
                .filter(row -> row.query().isShared() || row.query().belongsTo(actor.user()))
                .orElseThrow(() -> new NotFound("adhoc.error.unknown", slug));
    }

    private SavedQueryEntity findOwn(TenantId tenant, Actor actor, String slug) {
        var row = find(tenant, actor, slug);
        if (!row.query().belongsTo(actor.user())) {
            throw new UserError("adhoc.error.notOwn", row.query().name(), row.query().owner());
        }
        return row;
    }

    private String freeSlug(TenantId tenant, String name) {
        var wanted = Slug.of(name, "query");
        var slug = wanted;
        for (var next = 2;
                queries.findByTenantIdAndSlug(tenant.value(), slug).isPresent();
                next++) {
            slug = wanted + "-" + next;
        }
        return slug;
    }

    private SavedQuery recorded(Tenant tenant, Actor actor, String action, SavedQuery query) {
        trail.record(
                tenant,
                actor,
                action,
                query.slug(),
                Map.of(
                        "name", query.name(),
                        "sql", query.sql(),
                        "sharing", query.sharing().name()));
        return query;
    }
}
