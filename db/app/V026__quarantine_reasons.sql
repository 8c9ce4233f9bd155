-- Why rows of a file were refused, with the values left out, and how many: exact, however many there are.
create table quarantine_reasons (
    tenant_id bigint not null references tenants,
    batch_id bigint not null references typed_batches,
    file_id bigint not null,
    refusal text not null,
    row_count bigint not null
);
create index quarantine_reasons_by_batch on quarantine_reasons (tenant_id, batch_id);
-- Rows of the files that the mapping's conditions leave out; they are no rows of a run.
alter table typed_batches add column left_out_count bigint not null default 0;
alter table quarantine_reasons enable row level security;
alter table quarantine_reasons force row level security;
create policy tenant_only on quarantine_reasons
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint);
