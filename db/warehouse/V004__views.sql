-- Every view twice, with equal names: in analytics over what is published, in build over what the
-- load in progress would publish. Unqualified names resolve in the layer's own schema.
do $$
declare
    layer text;
begin
    foreach layer in array array['analytics', 'build'] loop
        execute format('set local search_path = ${tenant}_%s, ${tenant}_analytics', layer);

        create view fact_events as
        select
            events.event_key, ordinals.ordinal as customer_ordinal, events.customer_id,
            events.visitor_id, events.session_key, events.event_type, events.product_id,
            events.category_code, events.brand, events.page_url, events.page, events.referrer,
            events.utm_source, events.utm_medium, events.utm_campaign, events.device,
            events.channel, events.country, events.properties, events.price, events.quantity,
            events.dwell_seconds, events.access_seconds, loads.day, events.occurred_at
        from current_loads as loads
        inner join ${tenant}_raw_data.events as events
            on events.load_id = loads.load_id and events.day = loads.day
        left join ${tenant}_analytics.customer_ordinals as ordinals
            on ordinals.customer_id = coalesce(events.customer_id, events.visitor_id)
        where loads.table_name = 'events';

        -- A sale counts when completed, with quantity and amount above zero; a refund counts against.
        create view fact_purchases as
        select
            purchases.purchase_key, purchases.order_id, purchases.line,
            ordinals.ordinal as customer_ordinal, purchases.customer_id, purchases.product_id,
            purchases.product_name, purchases.category_code, purchases.brand, purchases.currency,
            purchases.status, purchases.channel, purchases.country, purchases.quantity,
            purchases.unit_price, purchases.amount,
            case
                when purchases.status = 'completed' and purchases.quantity > 0
                    and purchases.amount > 0 then purchases.amount
                when purchases.status = 'refunded' then -abs(purchases.amount)
                else 0
            end as revenue,
            purchases.status = 'completed' and purchases.quantity > 0 and purchases.amount > 0
                as is_sale,
            loads.day, purchases.purchased_at
        from current_loads as loads
        inner join ${tenant}_raw_data.purchases as purchases
            on purchases.load_id = loads.load_id and purchases.day = loads.day
        left join ${tenant}_analytics.customer_ordinals as ordinals
            on ordinals.customer_id = purchases.customer_id
        where loads.table_name = 'purchases';

        create view fact_service_requests as
        select
            requests.request_id, ordinals.ordinal as customer_ordinal, requests.customer_id,
            requests.channel, requests.category, requests.priority, requests.status,
            requests.satisfaction, loads.day, requests.opened_at, requests.closed_at,
            requests.updated_at
        from current_loads as loads
        inner join ${tenant}_raw_data.service_requests as requests
            on requests.load_id = loads.load_id and requests.day = loads.day
        left join ${tenant}_analytics.customer_ordinals as ordinals
            on ordinals.customer_id = requests.customer_id
        where loads.table_name = 'service_requests';

        create view customer_snapshots as
        select
            customers.customer_id, ordinals.ordinal as customer_ordinal, customers.gender,
            customers.grade, customers.country, customers.attributes, customers.birth_year,
            customers.consent_email, customers.consent_sms, customers.signed_up_on, loads.day
        from current_loads as loads
        inner join ${tenant}_raw_data.customers as customers
            on customers.load_id = loads.load_id and customers.day = loads.day
        left join ${tenant}_analytics.customer_ordinals as ordinals
            on ordinals.customer_id = customers.customer_id
        where loads.table_name = 'customers';

        -- What anybody may see of a name: its first character.
        create view customer_names as
        select
            identities.customer_id,
            case
                when identities.customer_name <> '' then left(identities.customer_name, 1) || '**'
            end as customer_name,
            loads.day
        from current_loads as loads
        inner join ${tenant}_pii.customer_identities as identities
            on identities.load_id = loads.load_id and identities.day = loads.day
        where loads.table_name = 'customers';

        create view customer_days as
        select
            stored.day, stored.customer_ordinal, ordinals.customer_id, stored.count_events,
            stored.count_views, stored.count_carts, stored.count_purchase_events,
            stored.count_logins, stored.count_sessions, stored.count_orders,
            stored.count_purchase_rows, stored.total_access_seconds, stored.total_quantity,
            stored.total_revenue, ordinals.is_visitor, stored.first_purchase_at,
            stored.last_purchase_at
        from current_loads as loads
        inner join ${tenant}_marts.customer_days_rows as stored
            on stored.load_id = loads.load_id and stored.day = loads.day
        inner join ${tenant}_analytics.customer_ordinals as ordinals
            on ordinals.ordinal = stored.customer_ordinal
        where loads.table_name = 'customer_days';

        create view daily_kpi as
        select
            stored.day, stored.count_events, stored.count_views, stored.count_carts,
            stored.count_purchase_events, stored.count_logins, stored.count_sessions,
            stored.count_buying_sessions, stored.count_active_customers,
            stored.count_new_customers, stored.count_viewers, stored.count_buyers,
            stored.count_first_time_buyers, stored.count_orders, stored.count_purchase_rows,
            stored.count_service_requests_opened, stored.count_service_requests_closed,
            stored.total_access_seconds, stored.total_revenue, stored.total_guest_revenue
        from current_loads as loads
        inner join ${tenant}_marts.daily_kpi_rows as stored
            on stored.load_id = loads.load_id and stored.day = loads.day
        where loads.table_name = 'daily_kpi';

        create view category_days as
        select
            stored.day, stored.category_code, stored.count_events, stored.count_views,
            stored.count_carts, stored.count_purchase_events, stored.count_buyers,
            stored.count_orders, stored.total_revenue
        from current_loads as loads
        inner join ${tenant}_marts.category_days_rows as stored
            on stored.load_id = loads.load_id and stored.day = loads.day
        where loads.table_name = 'category_days';

        create view brand_days as
        select
            stored.day, stored.brand, stored.count_events, stored.count_views,
            stored.count_carts, stored.count_purchase_events, stored.count_buyers,
            stored.count_orders, stored.total_revenue
        from current_loads as loads
        inner join ${tenant}_marts.brand_days_rows as stored
            on stored.load_id = loads.load_id and stored.day = loads.day
        where loads.table_name = 'brand_days';

        create view event_type_days as
        select
            stored.day, stored.event_type, stored.count_events, stored.count_customers,
            stored.count_sessions
        from current_loads as loads
        inner join ${tenant}_marts.event_type_days_rows as stored
            on stored.load_id = loads.load_id and stored.day = loads.day
        where loads.table_name = 'event_type_days';

        -- Known customers with what their latest snapshot says; visitors are left out.
        create view dim_customers as
        with ranked_snapshots as (
            select
                snapshots.*,
                row_number() over (
                    partition by snapshots.customer_id order by snapshots.day desc
                ) as recency
            from customer_snapshots as snapshots
        )
        select
            ordinals.customer_id, ordinals.ordinal as customer_ordinal, snapshots.gender,
            snapshots.grade, snapshots.country, snapshots.attributes, snapshots.birth_year,
            snapshots.consent_email, snapshots.consent_sms, snapshots.signed_up_on
        from ${tenant}_analytics.customer_ordinals as ordinals
        left join ranked_snapshots as snapshots
            on snapshots.customer_id = ordinals.customer_id and snapshots.recency = 1
        where not ordinals.is_visitor
            and (
                snapshots.customer_id is not null
                or ordinals.ordinal in (select days.customer_ordinal from customer_days as days)
            );
    end loop;
end
$$;

create view ${tenant}_pii.customer_identities_visible as
select
    identities.customer_id, identities.customer_name, identities.email, identities.phone,
    loads.day
from ${tenant}_analytics.visible_loads as loads
inner join ${tenant}_pii.customer_identities as identities
    on identities.load_id = loads.load_id and identities.day = loads.day
where loads.table_name = 'customers';

-- The whole name, for those whose role looks into this schema first.
create view ${tenant}_pii.customer_names as
select customer_id, customer_name, day from ${tenant}_pii.customer_identities_visible;
