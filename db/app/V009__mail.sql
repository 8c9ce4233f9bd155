-- The mail server of the installation: one row, of no tenant, so it carries no row-level security. The password is
-- sealed with the key of the home.
create table mail_servers (
    server_id int primary key default 1 constraint mail_server_only_one check (server_id = 1),
    host text not null constraint mail_server_host_not_blank check (trim(host) <> ''),
    port int not null constraint mail_server_port_range check (port between 1 and 65535),
    security text not null constraint mail_server_security_known check (security in ('NONE', 'STARTTLS', 'TLS')),
    user_name text not null,
    sealed_password text,
    sender_name text not null,
    sender_address text not null,
    site text not null,
    changed_at timestamptz not null
);
