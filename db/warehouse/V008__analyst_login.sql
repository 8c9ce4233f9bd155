-- One row: the password of the login that people's SQL runs under, sealed as the loader's is.
create table ${tenant}_build.analyst_login (
    sealed_password text not null
);
grant select, insert, delete on ${tenant}_build.analyst_login to ${tenant}_builder;
