package com.martlet.identity;

import com.martlet.base.NotFound;
import com.martlet.base.UserError;
import com.martlet.identity.MemberDraft.PersonalData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Members of a tenant and their roles. */
@Service
public class MemberService {

    private final MembershipRepository memberships;
    private final Accounts accounts;
    private final TenantTransactions transactions;
    private final ApplicationEventPublisher events;

    MemberService(
            MembershipRepository memberships,
            Accounts accounts,
            TenantTransactions transactions,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.transactions = transactions;
        this.events = events;
    }

    public List<Member> list(TenantId tenant) {
        return transactions.readInTenant(tenant, () -> memberships.all(tenant));
    }

    /** Adds a person; who has no account yet gets one with a password that is told once. */
    public NewMember add(Tenant tenant, Actor actor, MemberDraft draft) {
        actor.require(Permission.MANAGE_MEMBERS);
        requireSomebodyElse(
                tenant, actor, Email.normal(draft.email()).equals(Email.normal(actor.email())));
        requireTrust(draft.role(), draft.personalData());
        return transactions.inTenant(tenant.id(), () -> addInside(tenant, actor, draft));
    }

    private NewMember addInside(Tenant tenant, Actor actor, MemberDraft draft) {
        var account = accounts.findOrCreate(draft.email(), draft.displayName());
        if (memberships.find(tenant.id(), account.user().id()).isPresent()) {
            throw new UserError(
                    "%s is a member already. Change the role in the list."
                            .formatted(account.user().email()));
        }
        var member = put(tenant, actor, account.user().id(), draft.role(), draft.personalData());
        if (account.password() != null && !actor.isMartlet()) {
            accounts.markPasswordTold(account.user().id());
        }
        return new NewMember(member, account.password());
    }

    /** Changes role and sight of personal data; a tenant keeps at least one administrator. */
    public Member change(
            Tenant tenant, Actor actor, UserId user, Role role, PersonalData personalData) {
        actor.require(Permission.MANAGE_MEMBERS);
        requireSomebodyElse(tenant, actor, actor.user().equals(user));
        requireTrust(role, personalData);
        return transactions.inTenant(
                tenant.id(),
                () -> {
                    requireAnotherAdministrator(tenant.id(), load(tenant.id(), user), role);
                    return put(tenant, actor, user, role, personalData);
                });
    }

    public void remove(Tenant tenant, Actor actor, UserId user) {
        actor.require(Permission.MANAGE_MEMBERS);
        transactions.inTenant(
                tenant.id(),
                () -> {
                    var member = load(tenant.id(), user);
                    requireAnotherAdministrator(tenant.id(), member, null);
                    memberships.remove(tenant.id(), user);
                    events.publishEvent(new MemberRemoved(tenant, actor, member));
                });
    }

    private Member put(
            Tenant tenant, Actor actor, UserId user, Role role, PersonalData personalData) {
        memberships.put(tenant.id(), user, role, personalData == PersonalData.VISIBLE);
        var member = load(tenant.id(), user);
        events.publishEvent(new RoleGranted(tenant, actor, member));
        return member;
    }

    private Member load(TenantId tenant, UserId user) {
        return memberships
                .find(tenant, user)
                .orElseThrow(() -> new NotFound("There is no such member. Reload the list."));
    }

    private void requireAnotherAdministrator(TenantId tenant, Member member, @Nullable Role next) {
        var steppingDown = member.role() == Role.ADMINISTRATOR && next != Role.ADMINISTRATOR;
        if (steppingDown && memberships.countAdministrators(tenant) == 1) {
            throw new UserError(
                    "%s is the only administrator. Make somebody else administrator first."
                            .formatted(member.email()));
        }
    }

    /** Who acts for a tenant from outside must not let herself in. */
    private void requireSomebodyElse(Tenant tenant, Actor actor, boolean isOneself) {
        if (actor.platform() && isOneself) {
            events.publishEvent(new GrantToOneselfRefused(tenant, actor));
            throw new UserError(
                    "You act for this tenant and cannot make yourself its member or give yourself"
                            + " rights. Ask an administrator of the tenant.");
        }
    }

    private static void requireTrust(Role role, PersonalData personalData) {
        if (personalData == PersonalData.VISIBLE && !role.mayHavePersonalData()) {
            throw new UserError(
                    "Only marketers and administrators may see personal data, not %s."
                            .formatted(role));
        }
    }
}
