alter table tenants add column week_start text not null default 'MONDAY'
    constraint tenant_week_start_known check (week_start in ('MONDAY', 'SUNDAY'));
-- A suspended tenant keeps its data; its members are not let in and its schedule rests.
alter table tenants add column is_suspended boolean not null default false;
