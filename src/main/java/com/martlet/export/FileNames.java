package com.martlet.export;

import com.martlet.base.Period;
import com.martlet.identity.Tenant;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** Names files so that a folder of downloads sorts and tells what they hold. */
@Component
public class FileNames {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Clock clock;

    FileNames(Clock clock) {
        this.clock = clock;
    }

    /** martlet_shop_overview_revenue_2026-10-01_2026-10-31_20261121-093000. */
    public String of(Tenant tenant, String board, String chart, Period period) {
        return of(tenant.slug(), tenant.zone(), board, chart, period);
    }

    /** What belongs to no tenant: martlet_platform_audit_trail_2026-10-01_2026-10-31_... */
    String ofThePlatform(String board, String chart, Period period) {
        return of("platform", ZoneOffset.UTC, board, chart, period);
    }

    private String of(String owner, ZoneId zone, String board, String chart, Period period) {
        var moment = MOMENT.format(ZonedDateTime.now(clock.withZone(zone)));
        return String.join(
                "_",
                "martlet",
                owner,
                plain(board),
                plain(chart),
                period.from().toString(),
                period.to().toString(),
                moment);
    }

    private static String plain(String words) {
        return words.strip().replaceAll("[\\s_/\\\\:*?\"<>|]+", "-");
    }
}
