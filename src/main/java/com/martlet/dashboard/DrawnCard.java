package com.martlet.dashboard;

import com.martlet.chart.Chart;
import com.martlet.mart.Metric;
import java.time.Instant;
import java.util.List;

/**
 * A card with its numbers: what the screen draws, its table shows and every file holds.
 *
 * @param title in the language asked for, as is all that follows
 * @param help what the card shows, in one line
 * @param notes what a reader must know of these numbers
 * @param metrics the definitions of its numbers
 * @param dataVersion the version every number of it was read at
 */
public record DrawnCard(
        Card card,
        BoardQuestion question,
        String title,
        String help,
        Chart chart,
        List<String> notes,
        List<Metric> metrics,
        Instant asOf,
        long dataVersion) {}
