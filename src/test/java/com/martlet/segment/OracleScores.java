package com.martlet.segment;

import java.util.List;
import java.util.stream.Collectors;

/** Scores of customers by the grid as it is published, in the words of DuckDB. */
final class OracleScores {

    private static final List<String> GRID =
            List.of(
                    "lost hibernating at_risk at_risk cant_lose_them",
                    "hibernating hibernating at_risk at_risk cant_lose_them",
                    "about_to_sleep about_to_sleep need_attention loyal loyal",
                    "promising potential_loyalists potential_loyalists loyal loyal",
                    "new_customers potential_loyalists potential_loyalists champions champions");

    private OracleScores() {}

    static String column(CustomerScore score) {
        return switch (score) {
            case RFM_RECENCY -> "recency";
            case RFM_FREQUENCY -> "frequency";
            case RFM_MONETARY, CUSTOMER_VALUE -> "monetary";
            case RECENCY_SCORE -> "r";
            case FREQUENCY_SCORE -> "f";
            case MONETARY_SCORE -> "m";
            case PREDICTED_VALUE_90, PREDICTED_VALUE_180, PREDICTED_VALUE_365, PROBABILITY_ALIVE ->
                    throw new IllegalArgumentException(score + " is held against its own oracle");
        };
    }

    static String rfmSegment() {
        var rows =
                GRID.stream()
                        .map(row -> "['" + row.replace(" ", "', '") + "']")
                        .collect(Collectors.joining(", "));
        return "coalesce((select [%s][r][f] from scores x where x.customer = c.customer), 'prospects')"
                .formatted(rows);
    }

    static String tier() {
        return "coalesce((select case when total >= 12 then 'high' when total >= 8 then 'mid' else 'low' end from scores x where x.customer = c.customer), 'none')";
    }
}
