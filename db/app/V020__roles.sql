-- A role of a tenant's own: permissions, and the roles it has them from. A parent is a built-in role (VIEWER) or one of
-- the tenant's (own:12); both lists are names with commas between.
create table roles (
    tenant_id bigint not null references tenants,
    role_id bigint generated always as identity primary key,
    name text not null constraint role_name_not_blank check (trim(name) <> ''),
    parents text not null,
    permissions text not null,
    created_at timestamptz not null default now()
);
create unique index role_name_once on roles (tenant_id, lower(name));
alter table roles add constraint role_of_tenant_unique unique (tenant_id, role_id);

alter table roles enable row level security;
alter table roles force row level security;
create policy tenant_only on roles
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint);

-- A member has a built-in role or one of the tenant's.
alter table memberships alter column role drop not null;
alter table memberships add column role_id bigint;
alter table memberships add constraint membership_role_of_tenant
    foreign key (tenant_id, role_id) references roles (tenant_id, role_id);
alter table memberships add constraint membership_has_one_role check ((role is null) <> (role_id is null));
