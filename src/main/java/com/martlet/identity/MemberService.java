package com.martlet.identity;

import com.martlet.base.NotFound;
import com.martlet.base.UserError;
import com.martlet.identity.MemberDraft.PersonalData;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Members of a tenant and their roles. */
@Service
public class MemberService {

    private final Members members;
    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final TenantTransactions transactions;
    private final ApplicationEventPublisher events;

    MemberService(
            Members members,
            MembershipRepository memberships,
            Accounts accounts,
            TenantTransactions transactions,
            ApplicationEventPublisher events) {
        this.members = members;
        this.memberships = memberships;
        this.accounts = accounts;
        this.transactions = transactions;
        this.events = events;
    }

    public List<Member> list(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> members.all(tenant));
    }

    /** Adds a person; who has no account yet gets one with a password that is told once. */
    public NewMember add(Tenant tenant, Actor actor, MemberDraft draft) {
        requireMayAdd(tenant, actor, draft);
        return transactions.inTenant(tenant.id(), () -> addInside(tenant, actor, draft));
    }

    /** Adds a person; who has no account yet gets one that waits for a password. */
    Member addInvited(Tenant tenant, Actor actor, MemberDraft draft) {
        requireMayAdd(tenant, actor, draft);
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    var added = addAccount(tenant, actor, draft);
                    if (added.password() != null) {
                        accounts.markInvited(added.member().user());
                    }
                    return load(tenant.id(), added.member().user());
                });
    }

    private NewMember addInside(Tenant tenant, Actor actor, MemberDraft draft) {
        var added = addAccount(tenant, actor, draft);
        if (added.password() != null && !actor.isMartlet()) {
            accounts.markPasswordTold(added.member().user());
        }
        return added;
    }

    private NewMember addAccount(Tenant tenant, Actor actor, MemberDraft draft) {
        var account = accounts.findOrCreate(draft.email(), draft.displayName());
        var user = account.user().id();
        if (members.find(tenant.id(), user).isPresent()) {
            throw new UserError("identity.error.alreadyMember", account.user().email());
        }
        var member = put(tenant, actor, user, draft.role(), draft.personalData());
        return new NewMember(member, account.password());
    }

    /** Changes role and sight of personal data; a tenant keeps at least one administrator. */
    public Member change(
            Tenant tenant, Actor actor, UserId user, MemberRole role, PersonalData personalData) {
        actor.require(Permission.MANAGE_MEMBERS);
        requireSomebodyElse(tenant, actor, actor.user().equals(user));
        requireTrust(role, personalData);
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    var member = load(tenant.id(), user);
                    requireMayChange(actor, member, permissions(role, personalData));
                    requireAnotherAdministrator(tenant.id(), member, role);
                    return put(tenant, actor, user, role, personalData);
                });
    }

    public void remove(Tenant tenant, Actor actor, UserId user) {
        actor.require(Permission.MANAGE_MEMBERS);
        transactions.inTenant(
                tenant.id(),
                () -> {
                    var member = load(tenant.id(), user);
                    Grants.requireAll(actor, member.role().permissions());
                    requireAnotherAdministrator(tenant.id(), member, null);
                    memberships.remove(tenant.id(), user);
                    events.publishEvent(new MemberRemoved(tenant, actor, member));
                });
    }

    public Member load(TenantId tenant, UserId user) {
        return transactions
                .readInTenant(tenant, () -> members.find(tenant, user))
                .orElseThrow(() -> new NotFound("identity.error.unknownMember"));
    }

    private Member put(
            Tenant tenant, Actor actor, UserId user, MemberRole role, PersonalData personalData) {
        memberships.put(tenant.id(), user, role, personalData == PersonalData.VISIBLE);
        var member = load(tenant.id(), user);
        events.publishEvent(new RoleGranted(tenant, actor, member));
        return member;
    }

    private void requireMayAdd(Tenant tenant, Actor actor, MemberDraft draft) {
        actor.require(Permission.MANAGE_MEMBERS);
        requireSomebodyElse(
                tenant, actor, Email.normal(draft.email()).equals(Email.normal(actor.email())));
        requireTrust(draft.role(), draft.personalData());
        requireMayGive(actor, permissions(draft.role(), draft.personalData()));
    }

    /** What the member keeps needs no right; what is new and what is taken away does. */
    private static void requireMayChange(Actor actor, Member member, Set<Permission> wanted) {
        Grants.requireAll(actor, member.role().permissions());
        var added = new HashSet<>(wanted);
        added.removeAll(member.permissions());
        requireMayGive(actor, added);
    }

    private static void requireMayGive(Actor actor, Set<Permission> wanted) {
        if (!actor.isMartlet()) {
            Grants.requireAll(actor, wanted);
        }
    }

    private static Set<Permission> permissions(MemberRole role, PersonalData personalData) {
        return personalData == PersonalData.VISIBLE
                ? role.permissionsWithPersonalData()
                : role.permissions();
    }

    private void requireAnotherAdministrator(
            TenantId tenant, Member member, @Nullable MemberRole next) {
        var steppingDown = member.role() == Role.ADMINISTRATOR && next != Role.ADMINISTRATOR;
        if (steppingDown && memberships.countAdministrators(tenant) == 1) {
            throw new UserError("identity.error.onlyAdministrator", member.email());
        }
    }

    /** Who acts for a tenant from outside must not let herself in. */
    private void requireSomebodyElse(Tenant tenant, Actor actor, boolean isOneself) {
        if (actor.platform() && isOneself) {
            events.publishEvent(new GrantToOneselfRefused(tenant, actor));
            throw new UserError("identity.error.actsForTenant");
        }
    }

    private static void requireTrust(MemberRole role, PersonalData personalData) {
        if (personalData == PersonalData.VISIBLE && !role.mayHavePersonalData()) {
            throw new UserError("identity.error.personalData", role.key());
        }
    }
}
