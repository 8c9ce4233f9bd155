package com.martlet.campaign;

import com.martlet.audit.AuditTrail;
import com.martlet.base.UserError;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Keeps who gets no campaign. Addresses are shown whole to those who may see personal data. */
@Service
public class SuppressionService {

    private static final int LONGEST_VALUE = 200;

    private final SuppressionRepository rows;
    private final TenantTransactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    SuppressionService(
            SuppressionRepository rows,
            TenantTransactions transactions,
            AuditTrail trail,
            Clock clock) {
        this.rows = rows;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    /** The newest first, with addresses as the actor may see them. */
    public List<Suppression> list(Tenant tenant, Actor actor) {
        actor.require(Permission.SEE_CAMPAIGNS);
        return all(tenant.id()).stream().map(one -> shownTo(actor, one)).toList();
    }

    public void add(Tenant tenant, Actor actor, Suppression.Kind kind, String value) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        keep(tenant, actor, added(actor, kind, checked(kind, value)));
    }

    private Suppression added(Actor actor, Suppression.Kind kind, String value) {
        return new Suppression(
                kind, value, Suppression.Cause.ADDED, null, actor.email(), clock.instant());
    }

    /** Several customers by one act, which is one entry of the trail; those listed are left. */
    public void addCustomers(Tenant tenant, Actor actor, Collection<String> customerIds) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        transactions.inTenant(
                tenant.id(),
                () -> {
                    var added =
                            customerIds.stream()
                                    .map(id -> checked(Suppression.Kind.CUSTOMER, id))
                                    .distinct()
                                    .filter(
                                            id ->
                                                    isAdded(
                                                            tenant,
                                                            added(
                                                                    actor,
                                                                    Suppression.Kind.CUSTOMER,
                                                                    id)))
                                    .count();
                    if (added > 0) {
                        trail.record(
                                tenant,
                                actor,
                                "suppressions.added",
                                Suppression.Kind.CUSTOMER.name(),
                                Map.of("customers", String.valueOf(added)));
                    }
                });
    }

    /** Takes it off again, which only makes sense when the customer agreed anew. */
    public void remove(Tenant tenant, Actor actor, Suppression.Kind kind, String value) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        transactions.inTenant(
                tenant.id(),
                () -> {
                    rows.deleteById(key(tenant.id(), kind, value));
                    trail.record(tenant, actor, "suppression.removed", kind.name(), Map.of());
                });
    }

    /** The customer opted out by the link of a campaign; twice is once. */
    void unsubscribe(Tenant tenant, String customerId, String campaign) {
        keep(
                tenant,
                Actor.martlet(tenant),
                new Suppression(
                        Suppression.Kind.CUSTOMER,
                        customerId,
                        Suppression.Cause.UNSUBSCRIBED,
                        campaign,
                        "customer",
                        clock.instant()));
    }

    SuppressionList current(TenantId tenant) {
        return SuppressionList.of(all(tenant));
    }

    private List<Suppression> all(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> rows.all(tenant));
    }

    private void keep(Tenant tenant, Actor actor, Suppression suppression) {
        transactions.inTenant(
                tenant.id(),
                () -> {
                    if (isAdded(tenant, suppression)) {
                        trail.record(
                                tenant,
                                actor,
                                "suppression.added",
                                suppression.kind().name(),
                                Map.of("cause", suppression.cause().name()));
                    }
                });
    }

    /** False when it was there before. */
    private boolean isAdded(Tenant tenant, Suppression suppression) {
        var key = key(tenant.id(), suppression.kind(), suppression.value());
        var isNew = !rows.existsById(key);
        if (isNew) {
            rows.saveAndFlush(new SuppressionEntity(key, suppression));
        }
        return isNew;
    }

    private static SuppressionEntity.Key key(TenantId tenant, Suppression.Kind kind, String value) {
        return new SuppressionEntity.Key(tenant.value(), kind, value);
    }

    private static String checked(Suppression.Kind kind, String value) {
        var stripped = value.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_VALUE) {
            throw new UserError("campaign.error.suppressionEmpty");
        }
        return kind == Suppression.Kind.ADDRESS ? SuppressionList.normal(stripped) : stripped;
    }

    private static Suppression shownTo(Actor actor, Suppression one) {
        var isHidden =
                one.kind() == Suppression.Kind.ADDRESS && !actor.may(Permission.SEE_PERSONAL_DATA);
        return isHidden
                ? new Suppression(
                        one.kind(),
                        Masks.address(one.value()),
                        one.cause(),
                        one.campaign(),
                        one.addedBy(),
                        one.addedAt())
                : one;
    }
}
