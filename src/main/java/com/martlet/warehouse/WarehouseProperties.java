package com.martlet.warehouse;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which database carries the warehouse. */
@ConfigurationProperties("martlet.warehouse")
record WarehouseProperties(@DefaultValue("postgresql") Kind kind) {

    enum Kind {
        /** Beside the application's database, or on another server. */
        POSTGRESQL,
        /** As martlet.warehouse.redshift says. */
        REDSHIFT
    }
}
