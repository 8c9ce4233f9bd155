package com.martlet.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A role that a tenant made: its own permissions and those of the roles it inherits from. */
public record OwnRole(RoleId id, String name, List<MemberRole> parents, Set<Permission> own)
        implements MemberRole {

    private static final String PREFIX = "own:";

    public OwnRole {
        parents = List.copyOf(parents);
        own = Set.copyOf(own);
    }

    static String key(RoleId id) {
        return PREFIX + id.value();
    }

    @Override
    public String key() {
        return key(id);
    }

    @Override
    public Set<Permission> permissions() {
        var all = EnumSet.of(Permission.USE_ACCOUNT);
        all.addAll(own);
        parents.forEach(parent -> all.addAll(parent.permissions()));
        return Set.copyOf(all);
    }

    @Override
    public boolean mayHavePersonalData() {
        return parents.stream().anyMatch(MemberRole::mayHavePersonalData);
    }

    /** Whether this role has anything from that one. */
    public boolean inheritsFrom(MemberRole role) {
        return parents.stream()
                .anyMatch(
                        parent ->
                                parent.key().equals(role.key())
                                        || parent instanceof OwnRole own && own.inheritsFrom(role));
    }
}
