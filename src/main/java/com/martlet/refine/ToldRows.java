package com.martlet.refine;

import com.martlet.base.Period;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoadId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which load's run told of the refused rows of a batch, so that each counts once in a run. */
@Repository
class ToldRows {

    private static final String HAS_PUBLISHED_DAYS =
            """
            exists (select from typed_days as own
                where own.tenant_id = typed_batches.tenant_id
                and own.batch_id = typed_batches.batch_id and own.load_id is not null)
            """;

    private final JdbcClient jdbc;

    ToldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refused rows of batches that no published run has told of; the load will tell them. */
    long tell(TenantId tenant, LoadId load) {
        return jdbc.sql(
                        """
                        with told as (
                            update typed_batches set told_load_id = :load
                            where tenant_id = :tenant and is_registered and not is_told
                            returning quarantined_count
                        )
                        select coalesce(sum(quarantined_count), 0) from told
                        """)
                .param("tenant", tenant.value())
                .param("load", load.value())
                .query(Long.class)
                .single();
    }

    /**
     * Batches told of before whose refused rows belong to the period: those with rows of its days,
     * and those with no day of their own that were told of together with its days.
     */
    List<Long> batchesIn(TenantId tenant, Period period) {
        return jdbc.sql(
                        """
                        with days as (
                            select batch_id, load_id from typed_days
                            where tenant_id = :tenant and day between :from and :to
                        )
                        select batch_id from typed_batches
                        where tenant_id = :tenant and is_told and quarantined_count > 0
                        and (batch_id in (select batch_id from days)
                            or told_load_id in (select load_id from days)
                                and not %s)
                        """
                                .formatted(HAS_PUBLISHED_DAYS))
                .param("tenant", tenant.value())
                .param("from", period.from())
                .param("to", period.to())
                .query(Long.class)
                .list();
    }

    /** Batches without a day of their own go along with the days they were told of with. */
    void move(TenantId tenant, LoadId load) {
        jdbc.sql(
                        """
                        update typed_batches set told_load_id = :load
                        where tenant_id = :tenant and is_told
                        and told_load_id in (select load_id from typed_days
                            where tenant_id = :tenant and planned_load_id = :load)
                        and not %s
                        """
                                .formatted(HAS_PUBLISHED_DAYS))
                .param("tenant", tenant.value())
                .param("load", load.value())
                .update();
    }

    void markTold(TenantId tenant, LoadId load) {
        mark(tenant, load, true);
    }

    void markUntold(TenantId tenant, LoadId load) {
        mark(tenant, load, false);
    }

    private void mark(TenantId tenant, LoadId load, boolean told) {
        jdbc.sql(
                        """
                        update typed_batches set is_told = :told
                        where tenant_id = :tenant and told_load_id = :load
                        """)
                .param("tenant", tenant.value())
                .param("load", load.value())
                .param("told", told)
                .update();
    }
}
