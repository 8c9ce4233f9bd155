package com.martlet.segment;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The ids of uploaded lists: too many for entities. */
@Component
class ListedIds {

    private static final int ROWS_AT_ONCE = 2_000;

    private final JdbcTemplate jdbc;
    private final TenantRules rules;

    ListedIds(JdbcTemplate jdbc, TenantRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Within a transaction of the tenant. */
    void replace(TenantId tenant, long list, List<String> ids) {
        jdbc.update(
                "delete from customer_list_members where tenant_id = ? and list_id = ?",
                tenant.value(),
                list);
        jdbc.batchUpdate(
                "insert into customer_list_members (tenant_id, list_id, customer_id) values (?, ?, ?)",
                ids,
                ROWS_AT_ONCE,
                (row, id) -> {
                    row.setLong(1, tenant.value());
                    row.setLong(2, list);
                    row.setString(3, id);
                });
    }

    /** Those of the ids that are no known customer's. */
    List<String> unknown(Tenant tenant, List<String> ids) {
        return rules.ask(tenant, facts -> new KnownIds(facts).unknown(ids));
    }
}
