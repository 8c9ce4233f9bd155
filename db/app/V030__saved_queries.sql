-- Questions in SQL that analysts keep by name, for themselves or for everybody who may write SQL.
create table saved_queries (
    tenant_id bigint not null references tenants,
    query_id bigint generated always as identity primary key,
    slug text not null constraint saved_query_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name text not null constraint saved_query_name_not_blank check (trim(name) <> ''),
    sql text not null constraint saved_query_sql_not_blank check (trim(sql) <> ''),
    owner_id bigint not null,
    owner text not null,
    is_shared boolean not null,
    -- How the answer is drawn: a kind of chart and two names of columns; empty for a table.
    chart_kind text not null,
    chart_label text not null,
    chart_value text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    constraint saved_query_slug_unique unique (tenant_id, slug)
);
alter table saved_queries enable row level security;
alter table saved_queries force row level security;
create policy tenant_only on saved_queries
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint);
