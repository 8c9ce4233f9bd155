create table segments (
    tenant_id bigint not null references tenants,
    segment_id bigint generated always as identity primary key,
    slug text not null constraint segment_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null constraint segment_name_not_blank check (trim(name) <> ''),
    rule text not null,
    version int not null default 1,
    created_by text not null,
    last_count bigint,
    last_data_version bigint,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint segment_slug_unique unique (tenant_id, slug)
);
-- The size after each publish, for "size over time".
create table segment_sizes (
    tenant_id bigint not null references tenants,
    segment_id bigint not null references segments on delete cascade,
    data_version bigint not null,
    customer_count bigint not null,
    at timestamptz not null default now(),
    primary key (tenant_id, segment_id, data_version)
);
do $$
declare
    name text;
begin
    foreach name in array array['segments', 'segment_sizes'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant_only on %I '
            'using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint) '
            'with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::bigint)', name);
    end loop;
end $$;
