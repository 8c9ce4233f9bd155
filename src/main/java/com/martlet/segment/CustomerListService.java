package com.martlet.segment;

import com.martlet.audit.AuditTrail;
import com.martlet.base.Conflict;
import com.martlet.base.FieldErrors;
import com.martlet.base.NotFound;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Keeps lists of customer ids that people upload. */
@Service
public class CustomerListService {

    private final ListedIds listedIds;
    private final CustomerListRepository lists;
    private final SegmentRepository segments;
    private final TenantTransactions transactions;
    private final AuditTrail trail;

    CustomerListService(
            ListedIds listedIds,
            CustomerListRepository lists,
            SegmentRepository segments,
            TenantTransactions transactions,
            AuditTrail trail) {
        this.listedIds = listedIds;
        this.lists = lists;
        this.segments = segments;
        this.transactions = transactions;
        this.trail = trail;
    }

    /** By name. */
    public List<CustomerList> list(TenantId tenant) {
        return transactions.readInTenant(
                tenant,
                () ->
                        lists.findByTenantIdOrderByNameAscSlugAsc(tenant.value()).stream()
                                .map(CustomerListEntity::list)
                                .toList());
    }

    /** Replaces what a list of this slug held; says which ids nobody has. */
    public UploadedList upload(
            Tenant tenant, Actor actor, String slug, String name, InputStream csv)
            throws IOException {
        actor.require(Permission.EDIT_SEGMENTS);
        requireNames(slug, name);
        var file = IdFile.read(csv);
        var kept =
                transactions.inTenant(
                        tenant.id(), () -> keep(tenant, actor, slug, name.strip(), file.ids()));
        var unknown = listedIds.unknown(tenant, file.ids());
        return new UploadedList(
                kept,
                file.rows(),
                file.repeated(),
                file.ids().size() - (long) unknown.size(),
                unknown);
    }

    /** Refused while a segment's rule names it. */
    public void delete(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.EDIT_SEGMENTS);
        transactions.inTenant(
                tenant.id(),
                () -> {
                    var list = load(tenant.id(), slug);
                    requireUnused(tenant.id(), slug);
                    trail.record(tenant, actor, "customer_list.deleted", slug, Map.of());
                    lists.delete(list);
                });
    }

    private CustomerList keep(
            Tenant tenant, Actor actor, String slug, String name, List<String> ids) {
        var list =
                lists.findByTenantIdAndSlug(tenant.id().value(), slug)
                        .orElseGet(
                                () ->
                                        new CustomerListEntity(
                                                tenant.id(), slug, name, actor.email()));
        list.replace(name, ids.size());
        var saved = lists.saveAndFlush(list);
        listedIds.replace(tenant.id(), saved.id(), ids);
        trail.record(
                tenant,
                actor,
                "customer_list.uploaded",
                slug,
                Map.of("ids", String.valueOf(ids.size()), "name", name));
        return saved.list();
    }

    private CustomerListEntity load(TenantId tenant, String slug) {
        return lists.findByTenantIdAndSlug(tenant.value(), slug)
                .orElseThrow(() -> new NotFound("segment.error.unknownList", slug));
    }

    private void requireUnused(TenantId tenant, String slug) {
        var users =
                segments.all(tenant).stream()
                        .filter(segment -> References.lists(segment.rule()).contains(slug))
                        .map(Segment::name)
                        .toList();
        if (!users.isEmpty()) {
            throw new Conflict("segment.error.listInUse", slug, String.join(", ", users));
        }
    }

    private static void requireNames(String slug, String name) {
        var errors = new FieldErrors();
        CheckedSegment.checkSlug(slug, errors);
        CheckedSegment.checkName(name, errors);
        errors.throwIfAny("segment.error.listNotKept");
    }
}
