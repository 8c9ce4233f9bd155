-- One row per act. Rows of a tenant form a chain of hashes, so that a change cannot go unseen. tenant_id 0 = platform.
create table audit_entries (
    tenant_id bigint not null,
    entry_id bigint generated always as identity primary key,
    at timestamptz not null,
    actor_id bigint,
    actor text not null,
    action text not null,
    subject text not null,
    details text not null,
    address text,
    previous_hash text not null,
    hash text not null
);
create index audit_entries_by_time on audit_entries (tenant_id, entry_id);
alter table audit_entries enable row level security;
alter table audit_entries force row level security;
create policy tenant_only on audit_entries
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint);
