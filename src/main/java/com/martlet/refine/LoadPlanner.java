package com.martlet.refine;

import com.martlet.base.Dataset;
import com.martlet.base.Period;
import com.martlet.refine.LoadPlan.DayPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Decides which days to build from what is known of typed days. A pure function. */
final class LoadPlanner {

    private final @Nullable Period period;
    private final TreeMap<Dataset, NavigableMap<LocalDate, List<TypedDay>>> known = new TreeMap<>();

    private LoadPlanner(@Nullable Period period, Collection<TypedDay> typedDays) {
        this.period = period;
        for (var typed : typedDays) {
            known.computeIfAbsent(typed.dataset(), dataset -> new TreeMap<>())
                    .computeIfAbsent(typed.day(), day -> new ArrayList<>())
                    .add(typed);
        }
    }

    static LoadPlan plan(@Nullable Period period, Collection<TypedDay> typedDays) {
        var planner = new LoadPlanner(period, typedDays);
        var days = new ArrayList<DayPlan>();
        planner.known.keySet().forEach(dataset -> days.addAll(planner.plan(dataset)));
        return new LoadPlan(period, days);
    }

    private List<DayPlan> plan(Dataset dataset) {
        var wanted = new TreeSet<LocalDate>();
        days(dataset)
                .forEach(
                        (day, parts) -> {
                            if (isWanted(day, parts)) {
                                wanted.add(day);
                            }
                        });
        var neighbours = dataset == Dataset.EVENTS ? neighbours(wanted) : new TreeSet<LocalDate>();
        var plans = new ArrayList<DayPlan>();
        wanted.forEach(day -> plans.add(wantedDay(dataset, day, wanted)));
        neighbours.forEach(day -> plans.add(neighbourDay(dataset, day, wanted)));
        plans.sort(Comparator.comparing(DayPlan::day));
        return plans;
    }

    private boolean isWanted(LocalDate day, List<TypedDay> parts) {
        return period != null ? period.contains(day) : parts.stream().anyMatch(TypedDay::isChanged);
    }

    /**
     * Published days that change with a changed neighbour: logins of the day before find their
     * logout, sessions go on into the day after.
     */
    private TreeSet<LocalDate> neighbours(TreeSet<LocalDate> wanted) {
        var neighbours = new TreeSet<LocalDate>();
        for (var day : wanted) {
            var parts = parts(Dataset.EVENTS, day);
            if (parts.stream().noneMatch(TypedDay::isChanged)) {
                continue;
            }
            addIf(TypedDay::accessRows, parts, day.minusDays(1), neighbours);
            addIf(TypedDay::sessionlessRows, parts, day.plusDays(1), neighbours);
        }
        neighbours.removeAll(wanted);
        return neighbours;
    }

    private void addIf(
            ToLongFunction<TypedDay> rows,
            List<TypedDay> changed,
            LocalDate neighbour,
            TreeSet<LocalDate> neighbours) {
        var published = published(Dataset.EVENTS, neighbour);
        if (sum(changed, rows) > 0 && sum(published, rows) > 0) {
            neighbours.add(neighbour);
        }
    }

    private DayPlan wantedDay(Dataset dataset, LocalDate day, TreeSet<LocalDate> wanted) {
        return dayPlan(dataset, day, wanted, accountedRows(parts(dataset, day)));
    }

    private DayPlan neighbourDay(Dataset dataset, LocalDate day, TreeSet<LocalDate> wanted) {
        return dayPlan(dataset, day, wanted, 0);
    }

    private DayPlan dayPlan(
            Dataset dataset, LocalDate day, TreeSet<LocalDate> wanted, long primaryRows) {
        return new DayPlan(
                dataset,
                day,
                batches(dataset, day, wanted),
                batches(dataset, day.minusDays(1), wanted),
                batches(dataset, day.plusDays(1), wanted),
                primaryRows,
                sum(visible(dataset, day, wanted), TypedDay::rows),
                sum(visible(dataset, day, wanted), TypedDay::accessRows));
    }

    private List<Long> batches(Dataset dataset, LocalDate day, TreeSet<LocalDate> wanted) {
        return visible(dataset, day, wanted).stream().map(TypedDay::batch).sorted().toList();
    }

    /** What will be visible of a day after this load: all of a wanted day, else what already is. */
    private List<TypedDay> visible(Dataset dataset, LocalDate day, TreeSet<LocalDate> wanted) {
        return wanted.contains(day) ? parts(dataset, day) : published(dataset, day);
    }

    /** Without a period the new rows, with one all rows. */
    private long accountedRows(List<TypedDay> parts) {
        return parts.stream()
                .filter(part -> part.primary() && (period != null || !part.published()))
                .mapToLong(TypedDay::rows)
                .sum();
    }

    private NavigableMap<LocalDate, List<TypedDay>> days(Dataset dataset) {
        return known.getOrDefault(dataset, new TreeMap<>());
    }

    private List<TypedDay> parts(Dataset dataset, LocalDate day) {
        return days(dataset).getOrDefault(day, List.of());
    }

    private List<TypedDay> published(Dataset dataset, LocalDate day) {
        return parts(dataset, day).stream().filter(TypedDay::published).toList();
    }

    private static long sum(List<TypedDay> parts, ToLongFunction<TypedDay> rows) {
        return parts.stream().mapToLong(rows).sum();
    }
}
