package com.martlet.identity;

import com.martlet.base.NotFound;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens tenants and finds them. */
@Service
public class TenantService {

    private final TenantRepository tenants;
    private final TenantTransactions transactions;
    private final ApplicationEventPublisher events;

    TenantService(
            TenantRepository tenants,
            TenantTransactions transactions,
            ApplicationEventPublisher events) {
        this.tenants = tenants;
        this.transactions = transactions;
        this.events = events;
    }

    public Optional<Tenant> find(TenantId id) {
        return tenants.find(id);
    }

    public Optional<Tenant> findBySlug(String slug) {
        return tenants.findBySlug(slug);
    }

    public Tenant load(TenantId id) {
        return find(id).orElseThrow(() -> new NotFound("identity.error.unknownTenant", id.value()));
    }

    public List<Tenant> all() {
        return tenants.all();
    }

    /** Opens a tenant; whoever hears {@link TenantCreated} works in the same transaction. */
    @Transactional
    public Tenant create(Actor actor, TenantDraft draft) {
        actor.require(Permission.MANAGE_PLATFORM);
        var tenant = tenants.insert(CheckedTenantDraft.of(draft));
        transactions.inTenant(
                tenant.id(), () -> events.publishEvent(new TenantCreated(tenant, actor)));
        return tenant;
    }

    /** Changes how a tenant counts; its slug stays, because links hold it. */
    @Transactional
    public Tenant change(Tenant tenant, Actor actor, TenantSettings settings) {
        actor.require(Permission.MANAGE_MEMBERS);
        var checked = CheckedTenantDraft.of(settings.draft(tenant.slug()));
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    var before = load(tenant.id());
                    var after = tenants.change(tenant.id(), checked, settings.weekStart());
                    events.publishEvent(new TenantChanged(before, after, actor));
                    return after;
                });
    }

    /** Lets the tenant's members in no more; its data stays. */
    @Transactional
    public void suspend(TenantId id, Actor actor) {
        actor.require(Permission.MANAGE_PLATFORM);
        tenants.findById(id.value()).ifPresent(TenantEntity::suspend);
        tell(actor, id, TenantSuspension.Turn.SUSPENDED);
    }

    @Transactional
    public void resume(TenantId id, Actor actor) {
        actor.require(Permission.MANAGE_PLATFORM);
        tenants.findById(id.value()).ifPresent(TenantEntity::resume);
        tell(actor, id, TenantSuspension.Turn.RESUMED);
    }

    private void tell(Actor actor, TenantId id, TenantSuspension.Turn turn) {
        transactions.inTenant(
                id, () -> events.publishEvent(new TenantSuspension(load(id), actor, turn)));
    }

    /** Moves the day a historical tenant is at, never back; a tenant of the present stays there. */
    public void advanceBusinessNow(TenantId id, LocalDate day) {
        tenants.advanceBusinessNow(id, day);
    }
}
