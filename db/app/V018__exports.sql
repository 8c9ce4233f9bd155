-- One row per file that somebody took out or asked for. The trail says that it happened; this says how to make it again.
create table exports (
    tenant_id bigint not null references tenants,
    export_id bigint generated always as identity primary key,
    user_id bigint not null,
    actor text not null,
    -- What is taken out, as the trail names it: overview/revenue, tables/user_dimension, segments/vip.
    subject text not null,
    title text not null,
    -- The question as JSON; null for what was sent at once and cannot be asked for again.
    question text,
    format text not null constraint export_format_known
        check (format in ('CSV', 'CSV_FOR_MACHINES', 'XLSX', 'JSON', 'PNG')),
    language text not null,
    filters text not null,
    has_personal_data boolean not null,
    reason text,
    data_version bigint,
    row_count bigint,
    byte_count bigint,
    state text not null constraint export_state_known
        check (state in ('READY', 'SENDING', 'SENT', 'FAILED')),
    failure text,
    -- The entry of the trail that allowed it; what the second sheet of a workbook names.
    audit_entry_id bigint not null,
    ordered_at timestamptz not null,
    sent_at timestamptz
);
create index exports_by_user on exports (tenant_id, user_id, export_id);
alter table exports enable row level security;
alter table exports force row level security;
create policy tenant_only on exports
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint);
