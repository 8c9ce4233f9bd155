create table sources (
    tenant_id bigint not null references tenants,
    source_id bigint generated always as identity primary key,
    name text not null constraint source_name_form check (name ~ '^[a-z0-9][a-z0-9_-]{0,62}$'),
    kind text not null,
    mapping_name text not null,
    mapping text not null,
    settings text not null,
    is_enabled boolean not null default true,
    created_at timestamptz not null default now(),
    constraint source_name_unique unique (tenant_id, name)
);

-- A file in lake raw. PARSED: its rows are in typed batches. TAKEN_BACK: its rows must leave the marts.
create table source_files (
    tenant_id bigint not null references tenants,
    file_id bigint generated always as identity primary key,
    source_id bigint not null references sources,
    name text not null,
    sha256 text not null,
    lake_path text not null,
    state text not null constraint source_file_state_known check (state in ('RECEIVED', 'PARSED', 'TAKEN_BACK')),
    bytes bigint not null,
    row_count bigint,
    quarantined_count bigint,
    -- The batch that holds the file's rows; null until parsed.
    batch_id bigint,
    -- A file taken back after it was parsed: its days still have to be opened again.
    is_reopening boolean not null default false,
    snapshot_day date,
    -- When the file in a drop folder was last changed; null for uploads.
    modified_at timestamptz,
    received_at timestamptz not null default now()
);
-- The same content counts once per snapshot day, unless it was taken back.
create unique index source_file_once on source_files (tenant_id, source_id, sha256, snapshot_day)
    nulls not distinct where state <> 'TAKEN_BACK';
create index source_files_by_state on source_files (tenant_id, state);

-- A batch is what one parse request made of some files of one source: lake typed/<dataset>/batch=<id>/dt=<day>.
create table typed_batches (
    tenant_id bigint not null references tenants,
    batch_id bigint generated always as identity primary key,
    source_id bigint not null references sources,
    run_id bigint not null,
    quarantined_count bigint not null default 0,
    is_registered boolean not null default false,
    -- The newest load whose run counted the quarantined rows; told once that load is published.
    told_load_id bigint,
    is_told boolean not null default false,
    created_at timestamptz not null default now()
);

-- Which days a batch touches. load_id null: not yet in a published load.
create table typed_days (
    tenant_id bigint not null references tenants,
    dataset text not null,
    day date not null,
    batch_id bigint not null references typed_batches,
    is_primary boolean not null,
    row_count bigint not null,
    access_count bigint not null default 0,
    sessionless_count bigint not null default 0,
    load_id bigint,
    -- The newest load that took the batch in; becomes load_id once that load is published.
    planned_load_id bigint,
    -- A file of the batch was taken back: the day has to be built again.
    is_reopened boolean not null default false,
    primary key (tenant_id, dataset, day, batch_id)
);
create index typed_days_unpublished on typed_days (tenant_id) where load_id is null or is_reopened;

do $$
declare
    name text;
begin
    foreach name in array array['sources', 'source_files', 'typed_batches', 'typed_days'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant_only on %I '
            'using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint) '
            'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint)', name);
    end loop;
end $$;
