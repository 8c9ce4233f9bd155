package com.martlet.identity;

import static com.martlet.identity.Permission.EDIT_BOARDS;
import static com.martlet.identity.Permission.EDIT_CAMPAIGNS;
import static com.martlet.identity.Permission.EDIT_SEGMENTS;
import static com.martlet.identity.Permission.EXPORT;
import static com.martlet.identity.Permission.MANAGE_MEMBERS;
import static com.martlet.identity.Permission.MANAGE_PIPELINE;
import static com.martlet.identity.Permission.SEE_BOARDS;
import static com.martlet.identity.Permission.SEE_CAMPAIGNS;
import static com.martlet.identity.Permission.SEE_RUNS;
import static com.martlet.identity.Permission.SEE_SEGMENTS;
import static com.martlet.identity.Permission.SEE_SOURCES;
import static com.martlet.identity.Permission.SEE_TENANT_AUDIT;
import static com.martlet.identity.Permission.SEND_CAMPAIGNS;
import static com.martlet.identity.Permission.USE_ACCOUNT;
import static com.martlet.identity.Permission.WRITE_SQL;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a member of a tenant is; a role has its own permissions and those of the roles it names. */
public enum Role implements MemberRole {
    /** Looks. */
    VIEWER(List.of(), EnumSet.of(USE_ACCOUNT, SEE_BOARDS, SEE_SEGMENTS, SEE_CAMPAIGNS, SEE_RUNS)),
    /** Asks own questions. */
    ANALYST(
            List.of(VIEWER),
            EnumSet.of(EDIT_BOARDS, EXPORT, EDIT_SEGMENTS, SEE_SOURCES, WRITE_SQL)),
    /** Acts on customers. */
    MARKETER(
            List.of(VIEWER),
            EnumSet.of(
                    EDIT_BOARDS,
                    EXPORT,
                    EDIT_SEGMENTS,
                    SEE_SOURCES,
                    EDIT_CAMPAIGNS,
                    SEND_CAMPAIGNS)),
    /** Runs the tenant. */
    ADMINISTRATOR(
            List.of(ANALYST, MARKETER),
            EnumSet.of(MANAGE_PIPELINE, MANAGE_MEMBERS, SEE_TENANT_AUDIT));

    private final Set<Permission> permissions;

    Role(List<Role> inherited, Set<Permission> own) {
        var all = EnumSet.copyOf(own);
        inherited.forEach(role -> all.addAll(role.permissions));
        this.permissions = Set.copyOf(all);
    }

    @Override
    public String key() {
        return name();
    }

    @Override
    public Set<Permission> permissions() {
        return permissions;
    }

    @Override
    public boolean mayHavePersonalData() {
        return this == MARKETER || this == ADMINISTRATOR;
    }
}
