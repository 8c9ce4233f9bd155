package com.martlet.serving;

import java.util.List;

/** RFM segment and value tier by plain SQL, by counting who is below whom. */
final class OracleTraits {

    private OracleTraits() {}

    /** From tables raw_events ... to the same with the traits of each row's person. */
    static List<String> steps(String sale) {
        return List.of(
                BUYERS.formatted(sale),
                SCORES,
                TRAITS,
                withTraits("events"),
                withTraits("purchases"),
                withTraits("service_requests"),
                KNOWN.formatted(sale));
    }

    private static final String BUYERS =
            """
            create table buyers as
            select customer_id, max(day) filter (sale) as last_day,
                count(distinct order_id) filter (sale) as orders,
                count(*) filter (sale) as rows, sum(amount) filter (sale) as prices,
                sum(case when sale then amount when status = 'refunded' then -abs(amount) end) as value
            from (select *, %s as sale from raw_purchases where customer_id is not null)
            group by 1 having orders > 0""";

    private static final String SCORES =
            """
            create table scores as
            select customer_id,
                5 - ((select count(*) from buyers o where o.last_day > b.last_day) * 5 // n) as r,
                1 + ((select count(*) from buyers o where o.orders < b.orders) * 5 // n) as f,
                ntile(5) over (order by last_day, customer_id)
                    + ntile(5) over (order by rows, customer_id)
                    + ntile(5) over (order by prices, customer_id) as total
            from buyers b, (select count(*) as n from buyers)""";

    /** The grid of CONVENTIONS, row by row from R = 5 down, F = 1 to 5. */
    private static final String TRAITS =
            """
            create table traits as
            select customer_id, [
                ['new_customers', 'potential_loyalists', 'potential_loyalists', 'champions', 'champions'],
                ['promising', 'potential_loyalists', 'potential_loyalists', 'loyal', 'loyal'],
                ['about_to_sleep', 'about_to_sleep', 'need_attention', 'loyal', 'loyal'],
                ['hibernating', 'hibernating', 'at_risk', 'at_risk', 'cant_lose_them'],
                ['lost', 'hibernating', 'at_risk', 'at_risk', 'cant_lose_them']
                ][6 - r][f] as rfm_segment,
                if(total >= 12, 'high', if(total >= 8, 'mid', 'low')) as value_tier
            from scores""";

    private static String withTraits(String table) {
        return """
        create table %1$s as
        select raw.*,
            if(person is null, '', coalesce(rfm_segment, 'prospects')) as rfm_segment,
            if(person is null, '', coalesce(value_tier, 'none')) as value_tier
        from raw_%1$s as raw left join traits on traits.customer_id = person"""
                .formatted(table);
    }

    private static final String KNOWN =
            """
            create table known as
            select person, min(day) as day, coalesce(any_value(rfm_segment), 'prospects') as rfm_segment,
                coalesce(any_value(value_tier), 'none') as value_tier
            from (
                select customer_id as person, day from raw_customers
                union all select customer_id, day from raw_events
                union all select customer_id, day from raw_purchases
                where (%s) or status = 'refunded'
            ) left join traits on traits.customer_id = person
            where person is not null group by person""";
}
