package com.martlet.warehouse;

import com.martlet.identity.TenantId;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a transaction gets into one tenant's part of the warehouse, in a role and no further. */
interface Entrance {

    Dialect dialect();

    /** All statements of the work see one and the same state of the warehouse. */
    <T> T read(TenantId tenant, WarehouseRole role, Function<JdbcClient, T> work);

    /** One transaction, as the builder; the work may be done again when it collides. */
    <T> T write(TenantId tenant, Function<JdbcClient, T> work);

    /** What a transaction of the builder in progress is bound to. */
    DataSource ofBuilder(TenantId tenant);
}
