package com.martlet.adhoc;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param rows as many are shown on the page
 * @param time a statement on the page may take
 * @param fileRows as many leave as a file; larger ones are refused, never cut
 * @param fileTime a statement may take whose rows leave as a file
 */
@ConfigurationProperties("martlet.adhoc")
record AdhocProperties(
        @DefaultValue("10000") long rows,
        @DefaultValue("60s") Duration time,
        @DefaultValue("1000000") long fileRows,
        @DefaultValue("10m") Duration fileTime) {

    SqlLimits onThePage() {
        return new SqlLimits(rows, time);
    }

    SqlLimits inAFile() {
        return new SqlLimits(fileRows, fileTime);
    }
}
