-- What belongs to a person in whatever tenant, looked up before a tenant is known: no row-level security, as for users.
alter table users add column colours text
    constraint user_colours_known check (colours in ('LIGHT', 'DARK', 'SYSTEM'));
alter table users add constraint user_language_known check (language in ('ko', 'en'));
-- An invited person has no password yet and cannot sign in with any.
alter table users add column is_invited boolean not null default false;
alter table users add column last_signed_in_at timestamptz;

-- One row per sign-in of a browser; without its row a browser is signed out at its next request.
create table browser_sessions (
    session_id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    address text not null,
    browser text not null,
    started_at timestamptz not null,
    seen_at timestamptz not null
);
create index browser_sessions_by_user on browser_sessions (user_id);

-- A link by which a person chooses a password once. Holds the hash of what the link says.
create table password_links (
    link_id bigint generated always as identity primary key,
    user_id bigint not null references users on delete cascade,
    purpose text not null constraint password_link_purpose_known check (purpose in ('INVITATION', 'RESET')),
    secret_hash text not null constraint password_link_hash_unique unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index password_links_by_user on password_links (user_id);

-- Null: all that the owner may do.
alter table api_tokens add column scopes text;
