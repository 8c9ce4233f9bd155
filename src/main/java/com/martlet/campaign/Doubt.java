package com.martlet.campaign;

import com.martlet.base.Phrase;
import com.martlet.base.PhraseColumn;
import com.martlet.identity.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Messages of which nobody can tell whether they arrived: the sender died, or the line broke,
 * between the last word and the answer. They count as sent, since nobody gets a campaign twice.
 * Call it inside a transaction of the tenant.
 */
@Repository
class Doubt {

    private static final List<Phrase> ANSWER_LOST = List.of(Phrase.of("campaign.error.answerLost"));

    private final JdbcClient sql;

    Doubt(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Writes down that the message may arrive from now on.
     *
     * @return false when it is no longer this owner's
     */
    boolean begin(TenantId tenant, CampaignId campaign, String customer, String owner) {
        return sql.sql(
                                """
                                update campaign_messages set handed_over_at = now()
                                where tenant_id = :tenant and campaign_id = :campaign
                                    and customer_id = :customer and state = 'WAITING'
                                    and lease_owner = :owner and handed_over_at is null
                                """)
                        .param("tenant", tenant.value())
                        .param("campaign", campaign.value())
                        .param("customer", customer)
                        .param("owner", owner)
                        .update()
                == 1;
    }

    /** The other side said no, so there is no doubt. */
    void end(TenantId tenant, CampaignId campaign, String customer) {
        sql.sql(
                        """
                        update campaign_messages set handed_over_at = null
                        where tenant_id = :tenant and campaign_id = :campaign
                            and customer_id = :customer and state = 'WAITING'
                        """)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .param("customer", customer)
                .update();
    }

    /** What nobody holds any more will get no answer. */
    void settle(TenantId tenant, CampaignId campaign, Instant at) {
        sql.sql(
                        """
                        update campaign_messages
                        set state = 'SENT', sent_at = :at, lease_until = null,
                            error = :error, phrase = :phrase
                        where tenant_id = :tenant and campaign_id = :campaign
                            and state = 'WAITING' and handed_over_at is not null
                            and (lease_until is null or lease_until < now())
                        """)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("error", PhraseColumn.text(ANSWER_LOST))
                .param("phrase", PhraseColumn.json(ANSWER_LOST))
                .update();
    }
}
