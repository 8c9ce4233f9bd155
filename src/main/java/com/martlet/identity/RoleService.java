package com.martlet.identity;

import com.martlet.base.Conflict;
import com.martlet.base.NotFound;
import com.martlet.base.UserError;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Roles of a tenant: those built in, and those its administrators make of permissions. */
@Service
public class RoleService {

    private static final int LONGEST_NAME = 60;

    private final RoleRepository roles;
    private final MembershipRepository memberships;
    private final TenantTransactions transactions;
    private final ApplicationEventPublisher events;

    RoleService(
            RoleRepository roles,
            MembershipRepository memberships,
            TenantTransactions transactions,
            ApplicationEventPublisher events) {
        this.roles = roles;
        this.memberships = memberships;
        this.transactions = transactions;
        this.events = events;
    }

    /** What can be put into a role: not the platform, nor personal data, which persons get. */
    public static Set<Permission> grantable() {
        var all = EnumSet.allOf(Permission.class);
        all.remove(Permission.USE_ACCOUNT);
        all.remove(Permission.SEE_PERSONAL_DATA);
        all.remove(Permission.MANAGE_PLATFORM);
        return all;
    }

    public List<MemberRole> list(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> roles.tree(tenant).all());
    }

    public MemberRole load(TenantId tenant, String key) {
        return transactions.readInTenant(tenant, () -> loadInside(tenant, key));
    }

    public OwnRole create(Tenant tenant, Actor actor, RoleDraft draft) {
        actor.require(Permission.MANAGE_MEMBERS);
        return transactions.inTenant(tenant.id(), () -> save(tenant, actor, draft, null));
    }

    public OwnRole change(Tenant tenant, Actor actor, RoleId id, RoleDraft draft) {
        actor.require(Permission.MANAGE_MEMBERS);
        return transactions.inTenant(tenant.id(), () -> save(tenant, actor, draft, id));
    }

    /** A role that somebody has, or that another inherits from, stays. */
    public void delete(Tenant tenant, Actor actor, RoleId id) {
        actor.require(Permission.MANAGE_MEMBERS);
        transactions.inTenant(tenant.id(), () -> deleteInside(tenant, actor, id));
    }

    private void deleteInside(Tenant tenant, Actor actor, RoleId id) {
        roles.lock(tenant.id());
        var tree = roles.tree(tenant.id());
        var role = tree.find(id).orElseThrow(RoleService::gone);
        Grants.requireAll(actor, role.permissions());
        requireUnused(tenant.id(), tree, role);
        roles.deleteById(id.value());
        roles.flush();
        events.publishEvent(new RoleDeleted(tenant, actor, role));
    }

    private void requireUnused(TenantId tenant, RoleTree tree, OwnRole role) {
        var members = memberships.countByKeyTenantIdAndRoleId(tenant.value(), role.id().value());
        if (members > 0) {
            throw new Conflict("identity.error.roleInUse", members, role.name());
        }
        for (var child : tree.childrenOf(role)) {
            throw new Conflict("identity.error.roleInherited", child.name(), role.name());
        }
    }

    private OwnRole save(Tenant tenant, Actor actor, RoleDraft draft, @Nullable RoleId id) {
        roles.lock(tenant.id());
        var tree = roles.tree(tenant.id());
        var before = id == null ? null : tree.find(id).orElseThrow(RoleService::gone);
        requireName(tree, draft, id);
        requireGrantable(draft);
        var wanted = wanted(tree, draft, before);
        Grants.requireAll(actor, wanted.permissions());
        if (before != null) {
            Grants.requireAll(actor, before.permissions());
        }
        var kept = keep(tenant.id(), draft, id);
        events.publishEvent(new RoleSaved(tenant, actor, kept));
        return kept;
    }

    private OwnRole keep(TenantId tenant, RoleDraft draft, @Nullable RoleId id) {
        var row =
                id == null
                        ? new RoleEntity(tenant, draft)
                        : roles.find(tenant, id).orElseThrow(RoleService::gone);
        row.become(draft);
        var kept = roles.saveAndFlush(row).id();
        return roles.tree(tenant).find(kept).orElseThrow();
    }

    private static OwnRole wanted(RoleTree tree, RoleDraft draft, @Nullable OwnRole before) {
        var parents = new ArrayList<MemberRole>();
        for (var key : draft.parents()) {
            var parent = tree.find(key).orElseThrow(RoleService::gone);
            if (before != null) {
                requireNoCircle(before, parent);
            }
            parents.add(parent);
        }
        var id = before == null ? new RoleId(0) : before.id();
        return new OwnRole(id, draft.name(), parents, draft.permissions());
    }

    private static void requireNoCircle(OwnRole role, MemberRole parent) {
        if (parent.key().equals(role.key())
                || parent instanceof OwnRole own && own.inheritsFrom(role)) {
            throw new UserError("identity.error.roleCircle", role.name());
        }
    }

    private static void requireName(RoleTree tree, RoleDraft draft, @Nullable RoleId id) {
        var name = draft.name();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new UserError("identity.error.roleName", LONGEST_NAME);
        }
        for (var role : tree.all()) {
            if (role instanceof OwnRole own
                    && own.name().equalsIgnoreCase(name)
                    && !own.id().equals(id)) {
                throw new Conflict("identity.error.roleTaken", name);
            }
        }
    }

    private static void requireGrantable(RoleDraft draft) {
        for (var permission : draft.permissions()) {
            if (!grantable().contains(permission)) {
                throw new UserError("identity.error.notForRoles", permission);
            }
        }
    }

    private MemberRole loadInside(TenantId tenant, String key) {
        return roles.tree(tenant).find(key).orElseThrow(RoleService::gone);
    }

    private static NotFound gone() {
        return new NotFound("identity.error.unknownRole");
    }
}
