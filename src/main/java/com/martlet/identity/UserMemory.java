package com.martlet.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Small things a person left behind in a tenant, such as what was set on a board. */
@Component
public class UserMemory {

    private static final int LONGEST = 4000;

    private final TenantTransactions transactions;
    private final JdbcClient jdbc;
    private final Clock clock;

    UserMemory(TenantTransactions transactions, JdbcClient jdbc, Clock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<String> find(TenantId tenant, UserId user, String name) {
        return transactions.readInTenant(
                tenant,
                () ->
                        jdbc.sql(
                                        """
                                        select value from user_memories
                                        where tenant_id = :tenant and user_id = :user
                                            and name = :name""")
                                .param("tenant", tenant.value())
                                .param("user", user.value())
                                .param("name", name)
                                .query(String.class)
                                .optional());
    }

    /** What is too long to be a small thing is not kept. */
    public void keep(TenantId tenant, UserId user, String name, String value) {
        if (value.length() > LONGEST) {
            return;
        }
        transactions.inTenant(
                tenant,
                () ->
                        jdbc.sql(
                                        """
                                        insert into user_memories
                                            (tenant_id, user_id, name, value, changed_at)
                                        values (:tenant, :user, :name, :value, :now)
                                        on conflict (tenant_id, user_id, name) do update
                                        set value = excluded.value,
                                            changed_at = excluded.changed_at""")
                                .param("tenant", tenant.value())
                                .param("user", user.value())
                                .param("name", name)
                                .param("value", value)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .update());
    }
}
