package com.martlet.campaign;

import com.martlet.base.Phrase;
import com.martlet.base.PhraseColumn;
import com.martlet.identity.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which sender has which messages of the outbox; call it inside a transaction of the tenant. Leases
 * run on the database's clock, everything else on the tenant's.
 */
@Repository
class Claims {

    /** Materialized, or the database may look for the next ones again for each row. */
    private static final String CLAIM =
            """
            with next as materialized (
                select customer_id from campaign_messages
                where tenant_id = :tenant and campaign_id = :campaign and state = 'WAITING'
                    and not_before <= :now and handed_over_at is null
                    and (lease_until is null or lease_until < now())
                order by not_before, customer_ordinal
                limit :most
                for update skip locked
            )

            update campaign_messages as messages
            set lease_owner = :owner, lease_until = now() + make_interval(secs => :seconds)
            from next
            where messages.tenant_id = :tenant and messages.campaign_id = :campaign
                and messages.customer_id = next.customer_id
            returning messages.customer_id, messages.customer_ordinal, messages.arm,
                messages.attempts
            """;

    private final JdbcClient sql;

    Claims(JdbcClient sql) {
        this.sql = sql;
    }

    /** Messages that may go out now and are nobody's; they are this owner's for a while. */
    List<Claimed> take(TenantId tenant, CampaignId campaign, Claim claim) {
        return sql.sql(CLAIM)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .param("owner", claim.owner())
                .param("seconds", claim.leaseSeconds())
                .param("now", claim.now().atOffset(ZoneOffset.UTC))
                .param("most", claim.most())
                .query(Claims::claimed)
                .list();
    }

    /** Who takes how many for how long. */
    record Claim(String owner, double leaseSeconds, int most, Instant now) {}

    /** Gives back what was claimed and not tried; says why on the rows. */
    void release(TenantId tenant, CampaignId campaign, String owner, List<Phrase> error) {
        sql.sql(
                        """
                        update campaign_messages
                        set lease_owner = null, lease_until = null,
                            error = coalesce(:error, error), phrase = coalesce(:phrase, phrase)
                        where tenant_id = :tenant and campaign_id = :campaign
                            and state = 'WAITING' and lease_owner = :owner
                        """)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .param("owner", owner)
                .param("error", PhraseColumn.text(error), Types.VARCHAR)
                .param("phrase", PhraseColumn.json(error), Types.VARCHAR)
                .update();
    }

    private static Claimed claimed(ResultSet row, int number) throws SQLException {
        return new Claimed(row.getString(1), row.getInt(2), row.getInt(3), row.getInt(4));
    }
}
