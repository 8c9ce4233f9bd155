-- Customers by their ids, as somebody uploaded them; segments name a list by its slug.
create table customer_lists (
    tenant_id bigint not null references tenants,
    list_id bigint generated always as identity primary key,
    slug text not null constraint customer_list_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null constraint customer_list_name_not_blank check (trim(name) <> ''),
    -- Grows with each upload.
    version int not null default 1,
    count_ids bigint not null,
    created_by text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint customer_list_slug_unique unique (tenant_id, slug)
);
create table customer_list_members (
    tenant_id bigint not null references tenants,
    list_id bigint not null references customer_lists on delete cascade,
    customer_id text not null,
    primary key (tenant_id, list_id, customer_id)
);
-- A deleted segment rests here until its name is taken anew, so that a deletion can be undone.
alter table segments add column deleted_at timestamptz;
do $$
declare
    name text;
begin
    foreach name in array array['customer_lists', 'customer_list_members'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant_only on %I '
            'using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint) '
            'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint)', name);
    end loop;
end $$;
