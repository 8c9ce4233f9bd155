-- Visitors whom the load in progress names as customers: customer_ordinals follows when it is published.
create table ${tenant}_build.newly_known (
    load_id bigint not null,
    customer_ordinal int not null,
    primary key (load_id, customer_ordinal)
);
grant select, insert, delete on ${tenant}_build.newly_known to ${tenant}_builder;
