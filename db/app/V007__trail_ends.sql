-- Where the trail of a tenant ended after each act. The application may only add and read here, so that entries cut off
-- the end are missed: their ends are still written.
create table audit_ends (
    tenant_id bigint not null,
    entry_id bigint not null,
    hash text not null,
    primary key (tenant_id, entry_id)
);
alter table audit_ends enable row level security;
alter table audit_ends force row level security;
create policy tenant_only on audit_ends
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint);
-- Trails that exist already get their end.
insert into audit_ends (tenant_id, entry_id, hash)
select distinct on (tenant_id) tenant_id, entry_id, hash
from audit_entries
order by tenant_id, entry_id desc;

-- A password that somebody else saw has to be changed before anything else.
alter table users add column is_password_told boolean not null default false;
