package com.martlet.identity;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns a user and a tenant into an actor with the rights that hold at this moment. */
@Component
class Actors {

    private final UserRepository users;
    private final Members members;
    private final TenantTransactions transactions;

    Actors(UserRepository users, Members members, TenantTransactions transactions) {
        this.users = users;
        this.members = members;
        this.transactions = transactions;
    }

    /** Empty when this user is no member, or may not sign in any more. */
    Optional<Actor> member(UserId user, Tenant tenant) {
        return enabled(user)
                .filter(found -> !tenant.suspended())
                .flatMap(found -> membership(tenant, found.id()))
                .map(member -> actor(member, tenant));
    }

    /** Nobody's rights but those on the platform. */
    Optional<Actor> platformAdministrator(UserId user) {
        return enabled(user)
                .filter(User::platformAdministrator)
                .map(
                        found ->
                                new Actor(
                                        found.id(),
                                        found.email(),
                                        null,
                                        PlatformRights.ON_THE_PLATFORM,
                                        true));
    }

    /** A platform administrator at work for a tenant. */
    Optional<Actor> actingFor(UserId user, Tenant tenant) {
        return platformAdministrator(user)
                .map(
                        actor ->
                                new Actor(
                                        actor.user(),
                                        actor.email(),
                                        tenant,
                                        PlatformRights.FOR_A_TENANT,
                                        true));
    }

    /** Somebody who signed in and chose no tenant yet. */
    Optional<Actor> withoutTenant(UserId user) {
        return platformAdministrator(user)
                .or(
                        () ->
                                enabled(user)
                                        .map(
                                                found ->
                                                        new Actor(
                                                                found.id(),
                                                                found.email(),
                                                                null,
                                                                Set.of(Permission.USE_ACCOUNT),
                                                                false)));
    }

    private Optional<User> enabled(UserId user) {
        return users.find(user).filter(found -> !found.disabled());
    }

    private Optional<Member> membership(Tenant tenant, UserId user) {
        return transactions.readInTenant(tenant.id(), () -> members.find(tenant.id(), user));
    }

    private static Actor actor(Member member, Tenant tenant) {
        return new Actor(member.user(), member.email(), tenant, member.permissions(), false);
    }
}
