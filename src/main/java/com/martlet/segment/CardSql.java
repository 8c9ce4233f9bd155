package com.martlet.segment;

import com.martlet.warehouse.Dialect;

/** The question for cards: latest snapshot, latest contact, and what was bought most. */
final class CardSql {

    private static final String TEMPLATE =
            """
            with snapshots as (
                select
                    customer_snapshots.*,
                    row_number() over (partition by customer_id order by day desc) as recency
                from customer_snapshots
                where %1$s
            ),

            identities as (
                select
                    customer_id, customer_name, email, phone,
                    row_number() over (partition by customer_id order by day desc) as recency
                from customer_identities_visible
                where %2$s
            ),

            category_amounts as (
                select
                    customer_ordinal, split_part(category_code, '.', 1) as name,
                    sum(amount) as total_amount
                from fact_purchases
                where is_sale and customer_id is not null and category_code <> '' and %1$s
                group by customer_ordinal, split_part(category_code, '.', 1)
            ),

            categories as (
                select
                    customer_ordinal, name,
                    row_number() over (
                        partition by customer_ordinal order by total_amount desc, %4$s
                    ) as place
                from category_amounts
            ),

            brand_amounts as (
                select customer_ordinal, brand as name, sum(amount) as total_amount
                from fact_purchases
                where is_sale and customer_id is not null and brand <> '' and %1$s
                group by customer_ordinal, brand
            ),

            brands as (
                select
                    customer_ordinal, name,
                    row_number() over (
                        partition by customer_ordinal order by total_amount desc, %4$s
                    ) as place
                from brand_amounts
            )

            select
                ordinals.ordinal as customer_ordinal, ordinals.customer_id,
                identities.customer_name, identities.email, identities.phone, snapshots.gender,
                snapshots.birth_year, snapshots.grade, snapshots.country, snapshots.consent_email,
                snapshots.consent_sms, snapshots.attributes, snapshots.signed_up_on,
                categories.name as preferred_category, brands.name as preferred_brand
            from customer_ordinals as ordinals
            left join snapshots
                on snapshots.customer_id = ordinals.customer_id and snapshots.recency = 1
            left join identities
                on identities.customer_id = ordinals.customer_id and identities.recency = 1
            left join categories
                on categories.customer_ordinal = ordinals.ordinal and categories.place = 1
            left join brands on brands.customer_ordinal = ordinals.ordinal and brands.place = 1
            where not ordinals.is_visitor and %3$s
            order by ordinals.ordinal
            """;

    private CardSql() {}

    static String ofEverybody(Dialect dialect) {
        return TEMPLATE.formatted("true", "true", "true", dialect.byBytes("name"));
    }

    /** With the parameter ordinals: on PostgreSQL an array, on Redshift a list. */
    static String ofSome(Dialect dialect) {
        var among =
                switch (dialect) {
                    case Dialect.PostgreSql() -> "= any(:ordinals)";
                    case Dialect.Redshift() -> "in (:ordinals)";
                };
        return TEMPLATE.formatted(
                "customer_ordinal " + among,
                "customer_id in (select customer_id from customer_ordinals where ordinal %s)"
                        .formatted(among),
                "ordinals.ordinal " + among,
                dialect.byBytes("name"));
    }
}
