-- A tenant's schemas and roles. Run by the owner before the migrations; repeating it changes nothing.
-- ${tenant} is the opaque key, ${web} the login of the application's pool, which owns nothing and
-- inherits nothing: it takes a role with "set local role".
do $$
declare
    layer text;
    member text;
begin
    foreach layer in array array['raw_data', 'marts', 'build', 'analytics', 'adhoc', 'pii'] loop
        execute format('create schema if not exists %I', '${tenant}_' || layer);
    end loop;

    foreach member in array array[
        'loader', 'reader', 'analyst', 'analyst_login', 'pii_reader', 'builder'
    ] loop
        if not exists (select 1 from pg_roles where rolname = '${tenant}_' || member) then
            execute format('create role %I nologin', '${tenant}_' || member);
        end if;
    end loop;

    execute format('revoke connect, temporary on database %I from public', current_database());
    execute format(
        'grant connect on database %I to ${web}, ${tenant}_loader, ${tenant}_analyst_login',
        current_database());
end
$$;

grant ${tenant}_reader to ${tenant}_analyst;
grant ${tenant}_reader to ${tenant}_pii_reader;
grant ${tenant}_reader to ${tenant}_builder;
grant ${tenant}_reader, ${tenant}_analyst, ${tenant}_pii_reader, ${tenant}_builder to ${web}
    with inherit false, set true;

grant usage on schema ${tenant}_raw_data, ${tenant}_pii to ${tenant}_loader;
grant usage on schema ${tenant}_analytics to ${tenant}_reader;
grant usage, create on schema ${tenant}_adhoc to ${tenant}_analyst;
grant usage on schema ${tenant}_pii to ${tenant}_pii_reader;
grant usage on schema ${tenant}_raw_data, ${tenant}_marts, ${tenant}_build, ${tenant}_pii
    to ${tenant}_builder;

-- SQL that people write runs under this login: it reads what an analyst reads, can become nobody
-- else, and is held back where it asks for too much.
grant ${tenant}_analyst to ${tenant}_analyst_login with inherit true, set false;
alter role ${tenant}_analyst_login connection limit 12;
alter role ${tenant}_analyst_login set default_transaction_read_only = on;
alter role ${tenant}_analyst_login set statement_timeout = '15min';
alter role ${tenant}_analyst_login set lock_timeout = '5s';
alter role ${tenant}_analyst_login set idle_in_transaction_session_timeout = '15min';
alter role ${tenant}_analyst_login set search_path = ${tenant}_analytics, ${tenant}_adhoc;
do $$
begin
    alter role ${tenant}_analyst_login set temp_file_limit = '4GB';
exception when insufficient_privilege then
    raise notice 'Only a superuser can limit temporary files; the setting of the server holds.';
end
$$;
