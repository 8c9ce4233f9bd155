-- A file on its way into lake raw, from before its first byte until source_files knows it: what breaks off in between
-- is removed from the lake a day later.
create table source_arrivals (
    tenant_id bigint not null references tenants,
    lake_path text not null,
    noted_at timestamptz not null default now(),
    primary key (tenant_id, lake_path)
);
alter table source_arrivals enable row level security;
alter table source_arrivals force row level security;
create policy tenant_only on source_arrivals
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint);
