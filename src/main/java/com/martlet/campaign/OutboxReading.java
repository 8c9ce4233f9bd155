package com.martlet.campaign;

import com.martlet.base.Phrase;
import com.martlet.base.PhraseColumn;
import com.martlet.identity.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks into the outbox; call it inside a transaction of the tenant. */
@Repository
class OutboxReading {

    private final JdbcClient sql;

    OutboxReading(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many customers of an arm ended in a state, and why. */
    record Tally(
            @Nullable Integer arm, MessageState state, @Nullable Reason reason, long customers) {}

    /** One customer who belongs to an arm, and from when on orders count. */
    interface ExposureReader {
        void read(int ordinal, int arm, Instant from);
    }

    List<Tally> tally(TenantId tenant, CampaignId campaign) {
        return sql.sql(
                        """
                        select arm, state, reason, count(*) from campaign_messages
                        where tenant_id = :tenant and campaign_id = :campaign
                        group by arm, state, reason
                        order by arm, state, reason
                        """)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .query(OutboxReading::tally)
                .list();
    }

    long waiting(TenantId tenant, CampaignId campaign) {
        return tally(tenant, campaign).stream()
                .filter(one -> one.state() == MessageState.WAITING)
                .mapToLong(Tally::customers)
                .sum();
    }

    /** Every customer with an arm, in the order of the ordinals. */
    void exposures(TenantId tenant, CampaignId campaign, ExposureReader reader) {
        RowCallbackHandler each =
                row ->
                        reader.read(
                                row.getInt(1),
                                row.getInt(2),
                                row.getObject(3, OffsetDateTime.class).toInstant());
        sql.sql(
                        """
                        select customer_ordinal, arm, due_at from campaign_messages
                        where tenant_id = :tenant and campaign_id = :campaign and arm is not null
                        order by customer_ordinal
                        """)
                .withFetchSize(5_000)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .query(each);
    }

    /** Those in a state, in the order of their ordinals, after the given one. */
    List<Recipient> page(TenantId tenant, CampaignId campaign, MessageState state, int after) {
        return sql.sql(
                        """
                        select customer_id, customer_ordinal, arm, state, reason, error, sent_at
                        from campaign_messages
                        where tenant_id = :tenant and campaign_id = :campaign
                            and state = :state and customer_ordinal > :after
                        order by customer_ordinal
                        limit 500
                        """)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .param("state", state.name())
                .param("after", after)
                .query(OutboxReading::recipient)
                .list();
    }

    /** Customers whom several campaigns reached since a moment. */
    RoaringBitmap reachedOften(TenantId tenant, Instant since, int times) {
        var ordinals = new RoaringBitmap();
        RowCallbackHandler each = row -> ordinals.add(row.getInt(1));
        sql.sql(
                        """
                        select customer_ordinal from campaign_messages
                        where tenant_id = :tenant and state = 'SENT' and sent_at >= :since
                        group by customer_ordinal
                        having count(*) >= :times
                        """)
                .param("tenant", tenant.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("times", times)
                .query(each);
        return ordinals;
    }

    /** What went wrong last, of those that still wait. */
    List<Phrase> lastTrouble(TenantId tenant, CampaignId campaign) {
        return sql.sql(
                        """
                        select error, phrase from campaign_messages
                        where tenant_id = :tenant and campaign_id = :campaign
                            and state = 'WAITING' and error is not null
                        limit 1
                        """)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .query((row, number) -> PhraseColumn.read(row, "error"))
                .optional()
                .orElse(List.of());
    }

    private static Tally tally(ResultSet row, int number) throws SQLException {
        return new Tally(
                row.getObject(1, Integer.class),
                MessageState.valueOf(row.getString(2)),
                reason(row.getString(3)),
                row.getLong(4));
    }

    private static Recipient recipient(ResultSet row, int number) throws SQLException {
        var sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Recipient(
                row.getString("customer_id"),
                row.getInt("customer_ordinal"),
                row.getObject("arm", Integer.class),
                MessageState.valueOf(row.getString("state")),
                reason(row.getString("reason")),
                Objects.requireNonNullElse(row.getString("error"), ""),
                sent == null ? null : sent.toInstant());
    }

    private static @Nullable Reason reason(@Nullable String name) {
        return name == null ? null : Reason.valueOf(name);
    }
}
