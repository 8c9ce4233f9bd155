-- Customers and addresses that get no campaign, by whatever channel.
create table suppressions (
    tenant_id bigint not null references tenants,
    kind text not null constraint suppression_kind_known check (kind in ('CUSTOMER', 'ADDRESS')),
    value text not null constraint suppression_value_not_blank check (trim(value) <> ''),
    reason text not null constraint suppression_reason_known check (reason in ('UNSUBSCRIBED', 'ADDED')),
    campaign_slug text,
    added_by text not null,
    added_at timestamptz not null default now(),
    primary key (tenant_id, kind, value)
);

-- The tenant's secret for signing links and calls, sealed with the key of the home.
create table campaign_keys (
    tenant_id bigint not null references tenants primary key,
    sealed_key text not null,
    created_at timestamptz not null default now()
);

do $$
declare
    name text;
begin
    foreach name in array array['suppressions', 'campaign_keys'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant_only on %I '
            'using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint) '
            'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint)', name);
    end loop;
end $$;
