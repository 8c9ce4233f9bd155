package com.martlet.refine;

import com.martlet.base.Dataset;
import com.martlet.base.Period;
import com.martlet.warehouse.TableDay;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The days of datasets that a load builds anew, by dataset and day.
 *
 * @param period the days somebody asked for; null means everything not yet loaded
 */
public record LoadPlan(@Nullable Period period, List<DayPlan> days) {

    public LoadPlan {
        days = List.copyOf(days);
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }

    public Set<TableDay> tableDays() {
        var tableDays = new LinkedHashSet<TableDay>();
        days.forEach(day -> tableDays.add(new TableDay(day.dataset().id(), day.day())));
        return tableDays;
    }

    /**
     * One day of one dataset, made of batches.
     *
     * @param previousDay batches of the day before, as context; likewise nextDay
     * @param primaryRows rows of files whose first dataset this is: those the run accounts for; 0
     *     for days that are only built because a neighbour changed
     * @param typedRows rows of its batches, copies and files taken back included
     * @param accessRows logins and logouts among the rows of its batches
     */
    public record DayPlan(
            Dataset dataset,
            LocalDate day,
            List<Long> batches,
            List<Long> previousDay,
            List<Long> nextDay,
            long primaryRows,
            long typedRows,
            long accessRows) {

        public DayPlan {
            batches = List.copyOf(batches);
            previousDay = List.copyOf(previousDay);
            nextDay = List.copyOf(nextDay);
        }
    }
}
