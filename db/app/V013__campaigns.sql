create table campaigns (
    tenant_id bigint not null references tenants,
    campaign_id bigint generated always as identity primary key,
    slug text not null constraint campaign_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null constraint campaign_name_not_blank check (trim(name) <> ''),
    state text not null constraint campaign_state_known check (state in
        ('DRAFT', 'WAITING_FOR_APPROVAL', 'APPROVED', 'SENDING', 'SENT', 'CANCELLED')),
    segment_slug text not null,
    channel text not null,
    variants text not null,
    goal text not null,
    holdout_percent int not null constraint campaign_holdout_in_range check (holdout_percent between 0 and 50),
    window_days int not null constraint campaign_window_in_range check (window_days between 1 and 90),
    created_by text not null,
    approved_by text,
    audience_count bigint,
    data_version bigint,
    -- In the tenant's zone; null: as soon as it is approved.
    send_at timestamp,
    approved_at timestamptz,
    started_at timestamptz,
    finished_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint campaign_slug_unique unique (tenant_id, slug),
    -- Nothing goes out that nobody approved.
    constraint campaign_approved_before_sending check
        (state not in ('APPROVED', 'SENDING', 'SENT') or approved_by is not null)
);
create index campaigns_by_state on campaigns (tenant_id, state);

do $$
declare
    name text;
begin
    foreach name in array array['campaigns'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant_only on %I '
            'using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint) '
            'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint)', name);
    end loop;
end $$;
