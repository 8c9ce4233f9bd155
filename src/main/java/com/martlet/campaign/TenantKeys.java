package com.martlet.campaign;

import com.martlet.home.SecretBox;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantTransactions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The secret of each tenant that signs its links and calls: made once, kept sealed. */
@Component
class TenantKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final JdbcClient sql;
    private final SecretBox secrets;
    private final TenantTransactions transactions;

    TenantKeys(JdbcClient sql, SecretBox secrets, TenantTransactions transactions) {
        this.sql = sql;
        this.secrets = secrets;
        this.transactions = transactions;
    }

    byte[] load(TenantId tenant) {
        var sealed = transactions.inTenant(tenant, () -> findOrCreate(tenant));
        return Base64.getDecoder().decode(secrets.open(sealed, purpose(tenant)));
    }

    private String findOrCreate(TenantId tenant) {
        sql.sql(
                        """
                        insert into campaign_keys (tenant_id, sealed_key) values (:tenant, :sealed)
                        on conflict do nothing
                        """)
                .param("tenant", tenant.value())
                .param("sealed", secrets.seal(newKey(), purpose(tenant)))
                .update();
        return sql.sql("select sealed_key from campaign_keys where tenant_id = :tenant")
                .param("tenant", tenant.value())
                .query(String.class)
                .single();
    }

    private static String newKey() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String purpose(TenantId tenant) {
        return "campaigns of tenant " + tenant.value();
    }
}
