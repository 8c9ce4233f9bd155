package com.martlet.export;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rowsWithoutReason files of more rows need a reason, whatever is in them
 * @param linkLifetime how long a file that was asked for can be fetched
 */
@ConfigurationProperties("martlet.export")
record ExportProperties(
        @DefaultValue("100000") long rowsWithoutReason,
        @DefaultValue("24h") Duration linkLifetime) {}
