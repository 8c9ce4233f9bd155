-- Who may do what: tenants, users, memberships, tokens. Tenants, users and tokens are looked up before a tenant is
-- known, so they carry no row-level security; the other tables do.
create table tenants (
    tenant_id bigint generated always as identity primary key,
    slug text not null constraint tenant_slug_unique unique,
    name text not null constraint tenant_name_not_blank check (trim(name) <> ''),
    zone text not null,
    currency text not null,
    language text not null,
    business_now date,
    created_at timestamptz not null default now(),
    constraint tenant_slug_form check (slug ~ '^[a-z0-9][a-z0-9-]{0,62}$')
);

create table users (
    user_id bigint generated always as identity primary key,
    email text not null constraint user_email_unique unique,
    display_name text not null,
    password_hash text not null,
    language text,
    is_platform_administrator boolean not null default false,
    is_disabled boolean not null default false,
    failed_sign_ins int not null default 0,
    locked_until timestamptz,
    created_at timestamptz not null default now()
);

create table memberships (
    tenant_id bigint not null references tenants,
    user_id bigint not null references users,
    role text not null constraint membership_role_known
        check (role in ('VIEWER', 'ANALYST', 'MARKETER', 'ADMINISTRATOR')),
    has_pii boolean not null default false,
    created_at timestamptz not null default now(),
    primary key (tenant_id, user_id)
);

create table api_tokens (
    token_id bigint generated always as identity primary key,
    user_id bigint not null references users,
    tenant_id bigint references tenants,
    name text not null,
    token_hash text not null constraint api_token_hash_unique unique,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    last_used_at timestamptz
);

alter table memberships enable row level security;
alter table memberships force row level security;
create policy tenant_only on memberships
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::bigint);
-- A person may see in which tenants they are a member; nothing can be written this way.
create policy own_memberships on memberships for select
    using (user_id = nullif(current_setting('app.user', true), '')::bigint);
