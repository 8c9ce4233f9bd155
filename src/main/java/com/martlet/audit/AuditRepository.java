package com.martlet.audit;

import com.martlet.identity.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the trail; works inside a transaction of the tenant. */
@Repository
class AuditRepository {

    private static final String NOTHING_BEFORE = "0".repeat(64);
    private static final int LOCK = 0x4d41;
    private static final int ROWS_AT_ONCE = 1000;

    private static final String SELECT =
            """
            select entry_id, at, actor_id, actor, action, subject, details, address,
                previous_hash, hash
            from audit_entries
            where tenant_id = :tenant
            """;

    private final JdbcClient jdbc;
    private final TrailEnds ends;

    AuditRepository(JdbcClient jdbc, TrailEnds ends) {
        this.jdbc = jdbc;
        this.ends = ends;
    }

    /**
     * One at a time per tenant, until its transaction ends: the chain never forks.
     *
     * @return the number of the entry
     */
    long append(Act act) {
        lock(act.tenant());
        var previous = lastHash(act.tenant());
        var hash = act.hashAfter(previous);
        var entry =
                jdbc.sql(
                                """
                        insert into audit_entries
                            (tenant_id, at, actor_id, actor, action, subject, details, address,
                            previous_hash, hash)
                        values (:tenant, :at, :actorId, :actor, :action, :subject, :details,
                            :address, :previous, :hash)
                        returning entry_id
                        """)
                        .param("tenant", act.tenant())
                        .param("at", act.at().atOffset(ZoneOffset.UTC))
                        .param("actorId", act.actorId(), Types.BIGINT)
                        .param("actor", act.actor())
                        .param("action", act.action())
                        .param("subject", act.subject())
                        .param("details", act.details())
                        .param("address", act.address(), Types.VARCHAR)
                        .param("previous", previous)
                        .param("hash", hash)
                        .query(Long.class)
                        .single();
        ends.append(act.tenant(), entry, hash);
        return entry;
    }

    /** Whether entries that were written are missing at the end; nobody writes meanwhile. */
    boolean isCut(TenantId tenant) {
        lock(tenant.value());
        var end = ends.findLast(tenant.value());
        return end.isPresent() && !end.get().equals(lastHash(tenant.value()));
    }

    List<AuditEntry> find(TenantId tenant, AuditFilter filter) {
        return jdbc.sql(
                        SELECT
                                + """
                                and (:from::timestamptz is null or at >= :from)
                                and (:to::timestamptz is null or at < :to)
                                and (:actor::text is null or actor = :actor)
                                and (:actorId::bigint is null or actor_id = :actorId)
                                and (:actions::text[] is null or action = any (:actions))
                                and (:subject::text is null
                                    or position(lower(:subject) in lower(subject)) > 0)
                                and (:before::bigint is null or entry_id < :before)
                                order by entry_id desc
                                limit :limit
                                """)
                .param("tenant", tenant.value())
                .param("from", start(filter.from(), filter.zone()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("to", end(filter.to(), filter.zone()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("actor", filter.actor(), Types.VARCHAR)
                .param("actorId", filter.actorId(), Types.BIGINT)
                .param("actions", actions(filter.action()), Types.ARRAY)
                .param("subject", filter.subject(), Types.VARCHAR)
                .param("before", filter.before(), Types.BIGINT)
                .param("limit", filter.limit())
                .query(AuditRepository::entry)
                .list();
    }

    /** Everybody and every act of the trail, or of one person's part of it. */
    AuditNames names(TenantId tenant, @Nullable Long user) {
        var actions = distinct("action", tenant, user).stream().map(ActNames::today);
        return new AuditNames(
                distinct("actor", tenant, user), actions.distinct().sorted().toList());
    }

    private List<String> distinct(String column, TenantId tenant, @Nullable Long user) {
        return jdbc.sql(
                        """
                        select distinct %s from audit_entries
                        where tenant_id = :tenant and (:user::bigint is null or actor_id = :user)
                        order by 1
                        """
                                .formatted(column))
                .param("tenant", tenant.value())
                .param("user", user, Types.BIGINT)
                .query(String.class)
                .list();
    }

    Optional<AuditEntry> findFirstBroken(TenantId tenant) {
        try (Stream<Link> links = links(tenant)) {
            return new Chain(tenant.value(), NOTHING_BEFORE).findFirstBroken(links);
        }
    }

    private Stream<Link> links(TenantId tenant) {
        return jdbc
                .sql(SELECT + "order by entry_id")
                .param("tenant", tenant.value())
                .withFetchSize(ROWS_AT_ONCE)
                .query((row, number) -> new Link(entry(row, number), row.getString("details")))
                .stream();
    }

    private void lock(long tenant) {
        jdbc.sql("select pg_advisory_xact_lock(:lock, :tenant)")
                .param("lock", LOCK)
                .param("tenant", (int) tenant)
                .query(rows -> {});
    }

    private String lastHash(long tenant) {
        return jdbc.sql(
                        """
                        select hash from audit_entries where tenant_id = :tenant
                        order by entry_id desc limit 1
                        """)
                .param("tenant", tenant)
                .query(String.class)
                .optional()
                .orElse(NOTHING_BEFORE);
    }

    private static String @Nullable [] actions(@Nullable String action) {
        return action == null ? null : ActNames.everUsedFor(action).toArray(String[]::new);
    }

    private static @Nullable OffsetDateTime start(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : day.atStartOfDay(zone).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime end(@Nullable LocalDate day, ZoneId zone) {
        return day == null ? null : start(day.plusDays(1), zone);
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("entry_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", Long.class),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                Details.read(row.getString("details")),
                row.getString("address"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }
}
