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

    foreach member in array array['loader', 'reader', 'analyst', 'pii_reader', 'builder'] loop
        if not exists (select 1 from pg_roles where rolname = '${tenant}_' || member) then
            execute format('create role %I nologin', '${tenant}_' || member);
        end if;
    end loop;

    execute format('revoke connect, temporary on database %I from public', current_database());
    execute format('grant connect on database %I to ${web}, ${tenant}_loader', current_database());
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
