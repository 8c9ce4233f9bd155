package com.martlet.prediction;

import com.martlet.warehouse.TableDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a load makes necessary. A model is of the last whole week, so that it is fitted once a week,
 * and again when purchases of days that it knows have changed: which files came when makes no
 * difference. Values are as of the newest day.
 *
 * @param asOf the newest day that was loaded
 * @param known the model there is, when it still holds
 */
record Due(LocalDate asOf, LocalDate fittedTo, @Nullable ValueModel known, boolean areValuesDue) {

    private static final String NEWEST = "select max(day) from daily_kpi";

    /** Nothing when there is no data, or all values hold. */
    static Optional<Due> find(JdbcClient client, Set<TableDay> touched) {
        return client.sql(NEWEST)
                .query(LocalDate.class)
                .optional()
                .map(newest -> of(client, newest, touched))
                .filter(Due::areValuesDue);
    }

    private static Due of(JdbcClient client, LocalDate newest, Set<TableDay> touched) {
        var week = newest.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        var holds =
                KnownModel.find(client)
                        .filter(model -> model.fittedTo().equals(week))
                        .filter(model -> !isTouched(touched, model.fittedTo()));
        var isOld = !isAsOf(client, newest) || isTouched(touched, LocalDate.MAX);
        return new Due(newest, week, holds.orElse(null), isOld || holds.isEmpty());
    }

    private static boolean isTouched(Set<TableDay> touched, LocalDate until) {
        return touched.stream()
                .anyMatch(
                        day ->
                                day.table().equals(ChangedBuyers.PURCHASES)
                                        && !day.day().isAfter(until));
    }

    private static boolean isAsOf(JdbcClient client, LocalDate newest) {
        return client.sql("select max(as_of) from customer_values")
                .query(LocalDate.class)
                .optional()
                .filter(newest::equals)
                .isPresent();
    }
}
