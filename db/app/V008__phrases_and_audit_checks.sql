-- What a run says, once more as {"code": ..., "arguments": [...]}, so that everybody reads it in their language; the text
-- beside it stays English. Null for lines that only exist as text.
alter table run_log add column phrase text;
alter table run_stages add column phrase text;
alter table runs add column phrase text;

-- When a trail was checked, and what was found. tenant_id 0 = platform.
create table audit_checks (
    tenant_id bigint not null,
    check_id bigint generated always as identity primary key,
    -- The first entry that does not follow from the one before; null when the chain holds.
    broken_entry_id bigint,
    -- Whether entries are missing at the end.
    is_cut boolean not null,
    at timestamptz not null
);
create index audit_checks_newest_first on audit_checks (tenant_id, check_id desc);
alter table audit_checks enable row level security;
alter table audit_checks force row level security;
create policy tenant_only on audit_checks
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint);
