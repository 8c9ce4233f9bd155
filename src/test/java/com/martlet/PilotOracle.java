package com.martlet;

import java.math.BigDecimal;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * DuckDB's numbers of the pilot's days, by plain SQL over the raw files; Seoul is 9 hours ahead.
 */
final class PilotOracle {

    private static final String ANSWERS =
            """
            with accesses as (
                select distinct a_uid, a_id, a_time,
                    (epoch_ms(a_time * 1000) + interval 9 hour)::date as day
                from read_json('%1$s/access/*/*.json')),
            purchases as (
                select distinct p_time, p_uid, p_id, p_name, p_amount,
                    (epoch_ms(p_time * 1000) + interval 9 hour)::date as day
                from read_csv('%1$s/purchase/*/part-*', header = false, names =
                    ['p_time', 'p_uid', 'p_id', 'p_name', 'p_amount'])),
            newcomers as (select a_uid from accesses group by a_uid having min(day) = '%2$s'),
            first_buyers as (select p_uid from purchases group by p_uid having min(day) = '%2$s')
            select
                (select count(distinct a_uid) from accesses where day = '%2$s')
                    as daily_active_users,
                (select count(*) from newcomers) as daily_new_users,
                (select sum(p_amount) from purchases where day = '%2$s') as daily_revenue,
                (select count(distinct p_uid) from purchases where day = '%2$s')
                    as daily_paying_users,
                (select count(*) from first_buyers) as daily_first_time_paying_users,
                (select sum(p_amount) from purchases where day <= '%2$s') as accumulated_revenue
            """;

    private PilotOracle() {}

    /** Metric to number. */
    static Map<String, BigDecimal> answers(String day) {
        var sql = ANSWERS.formatted(SampleData.folder().resolve("lgde"), day);
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            var answers = new LinkedHashMap<String, BigDecimal>();
            var columns = row.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                answers.put(columns.getColumnLabel(i), new BigDecimal(row.getString(i)));
            }
            return answers;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
