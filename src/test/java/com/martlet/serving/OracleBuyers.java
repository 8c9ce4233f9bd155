package com.martlet.serving;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody who has bought, as of the newest day: who is lost, from the raw purchases. */
final class OracleBuyers {

    /** After the oracle's tables; values are told later. */
    static final String CREATE =
            """
            create table buyers_now as
            with days as (
                select distinct customer_id, day from raw_purchases
                where customer_id is not null and %s),
            gaps as (
                select *, day - lag(day) over (partition by customer_id order by day) as gap
                from days),
            rhythms as (
                select customer_id, count(*) as purchase_days, median(gap) as gap,
                    min(day) as first_day, max(day) as last_day
                from gaps group by 1),
            newest as (
                select max(day) as newest from (
                    select day from raw_events union all select day from raw_purchases
                    union all select day from raw_service_requests))
            select customer_id, customer_id as person, newest as day, purchase_days, gap,
                first_day, last_day,
                newest - last_day > coalesce(2 * gap, 90) as is_churned,
                traits.rfm_segment, traits.value_tier,
                null::decimal(18, 4) as value_90, null::decimal(18, 4) as value_180,
                null::decimal(18, 4) as value_365
            from rhythms left join traits using (customer_id), newest"""
                    .formatted(OracleMetrics.SALE);

    private OracleBuyers() {}

    /** What the product predicts of one customer. */
    record Value(
            String customerId,
            @Nullable BigDecimal value90,
            @Nullable BigDecimal value180,
            @Nullable BigDecimal value365) {}

    static void tell(Connection duck, List<Value> values) throws SQLException {
        try (var update =
                duck.prepareStatement(
                        """
                        update buyers_now set value_90 = ?, value_180 = ?, value_365 = ?
                        where customer_id = ?""")) {
            for (var value : values) {
                update.setBigDecimal(1, value.value90());
                update.setBigDecimal(2, value.value180());
                update.setBigDecimal(3, value.value365());
                update.setString(4, value.customerId());
                update.execute();
            }
        }
    }
}
