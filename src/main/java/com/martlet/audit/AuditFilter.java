package com.martlet.audit;

import com.martlet.base.UserError;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Which entries to show; what is null does not narrow. Days are cut in {@code zone}. */
public record AuditFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String actor,
        @Nullable Long actorId,
        @Nullable String action,
        @Nullable String subject,
        @Nullable Long before,
        int limit,
        ZoneId zone) {

    private static final int USUAL_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1000;

    public AuditFilter {
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new UserError("audit.error.limit", limit, LARGEST_LIMIT);
        }
    }

    public static AuditFilter everything() {
        return new AuditFilter(
                null, null, null, null, null, null, null, USUAL_LIMIT, ZoneOffset.UTC);
    }

    public AuditFilter withinDays(@Nullable LocalDate first, @Nullable LocalDate last, ZoneId cut) {
        return new AuditFilter(first, last, actor, actorId, action, subject, before, limit, cut);
    }

    public AuditFilter by(@Nullable String name) {
        return new AuditFilter(from, to, name, actorId, action, subject, before, limit, zone);
    }

    public AuditFilter byUser(long user) {
        return new AuditFilter(from, to, actor, user, action, subject, before, limit, zone);
    }

    public AuditFilter of(@Nullable String act) {
        return new AuditFilter(from, to, actor, actorId, act, subject, before, limit, zone);
    }

    /** Part of what the act was done to, in whatever case. */
    public AuditFilter about(@Nullable String thing) {
        return new AuditFilter(from, to, actor, actorId, action, thing, before, limit, zone);
    }

    AuditFilter inLargePages() {
        return new AuditFilter(
                from, to, actor, actorId, action, subject, before, LARGEST_LIMIT, zone);
    }

    public AuditFilter olderThan(@Nullable Long entry) {
        return new AuditFilter(from, to, actor, actorId, action, subject, entry, limit, zone);
    }
}
