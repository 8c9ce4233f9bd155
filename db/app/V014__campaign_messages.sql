-- The outbox: one row for each customer of a campaign's audience, written once when it starts.
-- No address and no text: those are read when a message goes out.
create table campaign_messages (
    tenant_id bigint not null references tenants,
    campaign_id bigint not null references campaigns on delete cascade,
    customer_id text not null,
    customer_ordinal int not null,
    -- The variant's place in the campaign, 0 for the holdout, null for those left out at the start.
    arm int,
    state text not null constraint campaign_message_state_known check (state in
        ('WAITING', 'SENT', 'FAILED', 'EXCLUDED', 'HELD_OUT')),
    reason text,
    error text,
    attempts int not null default 0,
    lease_owner text,
    lease_until timestamptz,
    -- By the tenant's clock, as are all times of the campaign.
    not_before timestamptz not null,
    due_at timestamptz not null,
    sent_at timestamptz,
    primary key (tenant_id, campaign_id, customer_id)
);
create index campaign_messages_waiting on campaign_messages (tenant_id, campaign_id, not_before)
    where state = 'WAITING';
create index campaign_messages_sent on campaign_messages (tenant_id, sent_at) where state = 'SENT';

create table campaign_results (
    tenant_id bigint not null references tenants,
    campaign_id bigint not null references campaigns on delete cascade,
    data_version bigint not null,
    result text not null,
    measured_at timestamptz not null default now(),
    primary key (tenant_id, campaign_id)
);

do $$
declare
    name text;
begin
    foreach name in array array['campaign_messages', 'campaign_results'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant_only on %I '
            'using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint) '
            'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint)', name);
    end loop;
end $$;
