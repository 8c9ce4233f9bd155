package com.martlet.oracle;

import com.martlet.dashboard.Card;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What DuckDB says of every card of the boards, by one select per card over the raw files. */
public final class BoardOracle implements AutoCloseable {

    private static final String LONG = "row_name";

    private final Connection duck;

    public BoardOracle(RawData raw) throws SQLException {
        duck = DriverManager.getConnection("jdbc:duckdb:");
        execute(raw.statements());
        execute(OracleSql.statements("facts", sql -> sql));
    }

    /** Sets what the following cards are asked about. */
    void ask(Asked asked) throws SQLException {
        execute(OracleSql.statements("asked", asked::fill));
    }

    /** The numbers of a card by where they stand in its table; zeros are left out. */
    Map<Place, Exact> numbers(Card card, CardWords words) throws SQLException {
        var sql = OracleSql.find("cards/" + card.id()).orElseThrow();
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            var numbers = new LinkedHashMap<Place, Exact>();
            while (rows.next()) {
                read(rows, words, numbers);
            }
            return numbers;
        }
    }

    /** A number that nobody has rounded. */
    record Exact(BigDecimal number, Rounding rounding) {}

    /**
     * A line is a number with its row and column, or a row of numbers with their columns' names.
     */
    private static void read(ResultSet line, CardWords words, Map<Place, Exact> numbers)
            throws SQLException {
        var columns = line.getMetaData();
        if (columns.getColumnLabel(1).equals(LONG)) {
            var number = new BigDecimal(line.getString(3) == null ? "0" : line.getString(3));
            keep(line.getString(1), line.getString(2), number, words, numbers);
            return;
        }
        for (var cell : numbers(line).entrySet()) {
            keep(line.getString(1), cell.getKey(), cell.getValue(), words, numbers);
        }
    }

    private static void keep(
            String row,
            String column,
            BigDecimal number,
            CardWords words,
            Map<Place, Exact> numbers) {
        if (number.signum() != 0) {
            var exact = new Exact(number, words.rounding(column));
            var twice = numbers.put(words.place(row, column), exact);
            if (twice != null) {
                throw new AssertionError("Two numbers at " + words.place(row, column));
            }
        }
    }

    /** The first column of a select over the facts. */
    public List<String> strings(String sql) throws SQLException {
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            var strings = new ArrayList<String>();
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
            return strings;
        }
    }

    /** Each line of a select by its first column: the names of the others to their numbers. */
    public Map<String, Map<String, BigDecimal>> table(String sql) throws SQLException {
        try (var statement = duck.createStatement();
                var rows = statement.executeQuery(sql)) {
            var table = new TreeMap<String, Map<String, BigDecimal>>();
            while (rows.next()) {
                table.put(rows.getString(1), numbers(rows));
            }
            return table;
        }
    }

    private static Map<String, BigDecimal> numbers(ResultSet line) throws SQLException {
        var columns = line.getMetaData();
        var numbers = new LinkedHashMap<String, BigDecimal>();
        for (var index = 2; index <= columns.getColumnCount(); index++) {
            var value = line.getObject(index);
            if (value != null) {
                numbers.put(columns.getColumnLabel(index), new BigDecimal(value.toString()));
            }
        }
        return numbers;
    }

    private void execute(List<String> statements) throws SQLException {
        try (var statement = duck.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        duck.close();
    }
}
