package com.martlet.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All roles of a tenant, built-in ones first, each knowing the roles it inherits from. */
final class RoleTree {

    private final Map<String, MemberRole> roles = new LinkedHashMap<>();

    RoleTree(List<RoleEntity> rows) {
        Arrays.stream(Role.values()).forEach(role -> roles.put(role.key(), role));
        var waiting = new HashMap<String, RoleEntity>();
        rows.forEach(row -> waiting.put(OwnRole.key(row.id()), row));
        rows.forEach(row -> build(OwnRole.key(row.id()), waiting, new HashSet<>()));
    }

    List<MemberRole> all() {
        return List.copyOf(roles.values());
    }

    Optional<MemberRole> find(String key) {
        return Optional.ofNullable(roles.get(key));
    }

    Optional<OwnRole> find(RoleId id) {
        return find(OwnRole.key(id)).map(OwnRole.class::cast);
    }

    List<OwnRole> childrenOf(MemberRole role) {
        return roles.values().stream()
                .filter(OwnRole.class::isInstance)
                .map(OwnRole.class::cast)
                .filter(own -> own.inheritsFrom(role))
                .toList();
    }

    /** Services refuse circles; a row that makes one all the same gives nothing. */
    private void build(String key, Map<String, RoleEntity> waiting, Set<String> underway) {
        var row = waiting.get(key);
        if (row == null || roles.containsKey(key) || !underway.add(key)) {
            return;
        }
        var parents = new ArrayList<MemberRole>();
        for (var parent : row.parents().stream().sorted().toList()) {
            build(parent, waiting, underway);
            find(parent).ifPresent(parents::add);
        }
        roles.put(key, new OwnRole(row.id(), row.name(), parents, row.permissions()));
    }
}
