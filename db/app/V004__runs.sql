-- A run is one attempt to bring days of a tenant up to date; the scheduler only inserts rows here.
create table runs (
    tenant_id bigint not null references tenants,
    run_id bigint generated always as identity primary key,
    pipeline text not null,
    trigger text not null constraint run_trigger_known check (trigger in ('SCHEDULE', 'MANUAL', 'API', 'DEMO')),
    state text not null,
    stage text,
    started_by text,
    message text,
    attempt int not null default 1,
    progress numeric(5, 4) not null default 0,
    lease_owner text,
    lease_token bigint not null default 0,
    load_id bigint,
    data_version bigint,
    is_cancel_requested boolean not null default false,
    from_day date,
    to_day date,
    scheduled_for timestamptz,
    queued_at timestamptz not null default now(),
    started_at timestamptz,
    finished_at timestamptz,
    lease_until timestamptz,
    retry_at timestamptz,
    constraint run_scheduled_once unique (tenant_id, pipeline, scheduled_for)
);
create index runs_open on runs (state) where finished_at is null;
-- One run of a tenant at a time, whoever tries.
create unique index run_alone_in_its_tenant on runs (tenant_id) where state in ('RUNNING', 'RETRYING');
create index runs_newest_first on runs (tenant_id, run_id desc);

-- Fencing tokens: whoever leases a run later holds a larger one.
create sequence run_fences;

create table run_stages (
    tenant_id bigint not null references tenants,
    run_id bigint not null references runs,
    attempt int not null,
    stage text not null,
    state text not null,
    message text,
    details text,
    rows_in bigint,
    rows_loaded bigint,
    duplicates bigint,
    quarantined bigint,
    started_at timestamptz,
    finished_at timestamptz,
    primary key (tenant_id, run_id, attempt, stage)
);

create table run_log (
    tenant_id bigint not null references tenants,
    run_id bigint not null references runs,
    line_id bigint generated always as identity,
    level text not null,
    text text not null,
    at timestamptz not null default now(),
    primary key (tenant_id, run_id, line_id)
);

create table schedules (
    tenant_id bigint not null references tenants,
    pipeline text not null,
    cron text not null,
    is_enabled boolean not null default true,
    updated_at timestamptz not null default now(),
    primary key (tenant_id, pipeline)
);

do $$
declare
    name text;
begin
    foreach name in array array['runs', 'run_stages', 'run_log', 'schedules'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant_only on %I '
            'using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint) '
            'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint)', name);
    end loop;
end $$;
-- The conductor looks for work over all tenants; it says so by app.conductor and may then only find and lease runs.
create policy conductor_finds_runs on runs for select
    using (current_setting('app.conductor', true) = 'on');
create policy conductor_leases_runs on runs for update
    using (current_setting('app.conductor', true) = 'on');
