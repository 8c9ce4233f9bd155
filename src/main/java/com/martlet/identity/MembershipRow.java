package com.martlet.identity;

/** A membership and its person, before the role is looked up. */
record MembershipRow(UserEntity person, MembershipEntity membership) {

    boolean hasOwnRole() {
        return membership.ownRole() != null;
    }

    Member member(RoleTree roles) {
        var user = person.user();
        return new Member(
                user.id(),
                user.email(),
                user.displayName(),
                membership.role(roles),
                membership.seesPersonalData(),
                person.state(),
                person.lastSignedInAt());
    }
}
