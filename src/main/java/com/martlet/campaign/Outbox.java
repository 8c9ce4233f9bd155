package com.martlet.campaign;

import com.martlet.base.Phrase;
import com.martlet.base.PhraseColumn;
import com.martlet.identity.TenantId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The messages of campaigns in the application's database; call it inside a transaction of the
 * tenant.
 */
@Repository
class Outbox {

    private static final String ADD =
            """
            insert into campaign_messages
                (tenant_id, campaign_id, customer_id, customer_ordinal, arm, state, reason,
                not_before, due_at)
            values (:tenant, :campaign, :customer, :ordinal, :arm, :state, :reason, :notBefore,
                :notBefore)
            """;

    private static final String WHY = "error = :error, phrase = :phrase";

    private final JdbcClient sql;
    private final NamedParameterJdbcTemplate batches;

    Outbox(JdbcClient sql, NamedParameterJdbcTemplate batches) {
        this.sql = sql;
        this.batches = batches;
    }

    void add(TenantId tenant, CampaignId campaign, List<OutboxRow> rows) {
        var parameters =
                rows.stream()
                        .map(row -> parameters(tenant, campaign, row))
                        .toArray(SqlParameterSource[]::new);
        batches.batchUpdate(ADD, parameters);
    }

    void sent(TenantId tenant, CampaignId campaign, String customer, Instant at) {
        set(tenant, campaign, customer, "state = 'SENT', sent_at = :at", Map.of("at", at(at)));
    }

    /** Marks all that wait; for a channel that delivers them in one piece. */
    void allSent(TenantId tenant, CampaignId campaign, Instant at) {
        sql.sql(
                        """
                        update campaign_messages
                        set state = 'SENT', sent_at = :at, lease_until = null,
                            error = null, phrase = null
                        where tenant_id = :tenant and campaign_id = :campaign
                            and state = 'WAITING'
                        """)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .param("at", at(at))
                .update();
    }

    void failed(TenantId tenant, CampaignId campaign, String customer, Phrase error) {
        set(
                tenant,
                campaign,
                customer,
                "state = 'FAILED', attempts = attempts + 1, " + WHY,
                Map.of("error", error.english(), "phrase", json(error)));
    }

    void exclude(TenantId tenant, CampaignId campaign, String customer, Reason reason) {
        set(
                tenant,
                campaign,
                customer,
                "state = 'EXCLUDED', reason = :reason",
                Map.of("reason", reason.name()));
    }

    void postpone(TenantId tenant, CampaignId campaign, String customer, Instant until) {
        set(
                tenant,
                campaign,
                customer,
                "reason = 'QUIET_HOURS', not_before = :until, lease_until = null",
                Map.of("until", at(until)));
    }

    void retryAt(
            TenantId tenant, CampaignId campaign, String customer, Instant next, Phrase error) {
        set(
                tenant,
                campaign,
                customer,
                "attempts = attempts + 1, not_before = :next, lease_until = null, " + WHY,
                Map.of("next", at(next), "error", error.english(), "phrase", json(error)));
    }

    private void set(
            TenantId tenant,
            CampaignId campaign,
            String customer,
            String change,
            Map<String, Object> values) {
        sql.sql(
                        """
                        update campaign_messages set %s
                        where tenant_id = :tenant and campaign_id = :campaign
                            and customer_id = :customer and state = 'WAITING'
                        """
                                .formatted(change))
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .param("customer", customer)
                .params(values)
                .update();
    }

    private static MapSqlParameterSource parameters(
            TenantId tenant, CampaignId campaign, OutboxRow row) {
        var reason = row.reason();
        return new MapSqlParameterSource()
                .addValue("tenant", tenant.value())
                .addValue("campaign", campaign.value())
                .addValue("customer", row.customerId())
                .addValue("ordinal", row.ordinal())
                .addValue("arm", row.arm())
                .addValue("state", row.state().name())
                .addValue("reason", reason == null ? null : reason.name())
                .addValue("notBefore", at(row.notBefore()));
    }

    private static String json(Phrase phrase) {
        return Objects.requireNonNull(PhraseColumn.json(List.of(phrase)), "it has a code");
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
