package com.martlet.campaign;

import com.martlet.identity.TenantId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The last result of each campaign; call it inside a transaction of the tenant. */
@Repository
class ResultRepository {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    ResultRepository(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<CampaignResult> find(TenantId tenant, CampaignId campaign) {
        return sql.sql(
                        """
                        select result from campaign_results
                        where tenant_id = :tenant and campaign_id = :campaign
                        """)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .query(String.class)
                .optional()
                .map(text -> JSON.readValue(text, CampaignResult.class));
    }

    /** Of which loads the days of its window were; empty when nobody wrote it down. */
    Optional<String> findLoads(TenantId tenant, CampaignId campaign) {
        return sql.sql(
                        """
                        select loads from campaign_results
                        where tenant_id = :tenant and campaign_id = :campaign
                            and loads is not null
                        """)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .query(String.class)
                .optional();
    }

    void keep(TenantId tenant, CampaignId campaign, Measured measured) {
        sql.sql(
                        """
                        insert into campaign_results
                            (tenant_id, campaign_id, data_version, result, loads, measured_at)
                        values (:tenant, :campaign, :version, :result, :loads, now())
                        on conflict (tenant_id, campaign_id) do update
                        set data_version = excluded.data_version, result = excluded.result,
                            loads = excluded.loads, measured_at = excluded.measured_at
                        """)
                .param("tenant", tenant.value())
                .param("campaign", campaign.value())
                .param("version", measured.result().dataVersion())
                .param("result", JSON.writeValueAsString(measured.result()))
                .param("loads", measured.loads())
                .update();
    }
}
