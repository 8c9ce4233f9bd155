package com.martlet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How seven days compare with the seven before, by DuckDB over the raw files of the demo shop. */
final class WeekOnWeek {

    private static final String WEEKS =
            """
            case when day between date '%1$s' - 6 and date '%1$s' then 'now'
                when day between date '%1$s' - 13 and date '%1$s' - 7 then 'before'
                else 'other' end""";

    private WeekOnWeek() {}

    /**
     * The change of each metric as a tile shows it, by the tile's English label.
     *
     * @param last the last of the seven days
     */
    static Map<String, String> changes(Path drop, LocalDate last) {
        try (var oracle = new DemoOracle(drop)) {
            var weeks = oracle.ask(WEEKS.formatted(last));
            var changes = new LinkedHashMap<String, String>();
            changes.put("Visitors", share(weeks, "visitors"));
            changes.put("Revenue", share(weeks, "revenue"));
            changes.put("Buyers", share(weeks, "buyers"));
            changes.put("Conversion (buyers / viewers)", points(weeks, "conversion_rate"));
            return changes;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String share(Map<String, Map<String, BigDecimal>> weeks, String metric) {
        var before = weeks.get("before").get(metric);
        var move = weeks.get("now").get(metric).subtract(before);
        return text(move.divide(before, 10, RoundingMode.HALF_UP), "%");
    }

    private static String points(Map<String, Map<String, BigDecimal>> weeks, String metric) {
        return text(weeks.get("now").get(metric).subtract(weeks.get("before").get(metric)), "%p");
    }

    private static String text(BigDecimal move, String unit) {
        var size = move.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
        var arrow = size.signum() == 0 ? "= " : size.signum() > 0 ? "\u25B2 " : "\u25BC ";
        return arrow + size.abs() + unit;
    }
}
