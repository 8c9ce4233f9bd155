package com.martlet.identity;

/** For whom a transaction sees rows that row-level security guards. */
sealed interface TransactionScope {

    /** The name of the database setting that the policies read. */
    String setting();

    long value();

    record OfTenant(TenantId tenant) implements TransactionScope {
        @Override
        public String setting() {
            return "app.tenant";
        }

        @Override
        public long value() {
            return tenant.value();
        }
    }

    record OfUser(UserId user) implements TransactionScope {
        @Override
        public String setting() {
            return "app.user";
        }

        @Override
        public long value() {
            return user.value();
        }
    }
}
