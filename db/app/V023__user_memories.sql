-- Small things a person left behind in a tenant: what was set on a board, a tour that was seen.
create table user_memories (
    tenant_id bigint not null references tenants,
    user_id bigint not null references users on delete cascade,
    name text not null constraint user_memory_name_form check (name ~ '^[a-z0-9/-]{1,80}$'),
    value text not null constraint user_memory_value_short check (length(value) <= 4000),
    changed_at timestamptz not null,
    primary key (tenant_id, user_id, name)
);
alter table user_memories enable row level security;
alter table user_memories force row level security;
create policy tenant_only on user_memories
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint);
