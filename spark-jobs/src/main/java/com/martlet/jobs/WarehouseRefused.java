package com.martlet.jobs;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;

/**
 * The warehouse refused rows, told without the rows: the database's detail, its context and, for
 * wrong values, even its first sentence quote them, and Spark writes exceptions to its log.
 */
public final class WarehouseRefused extends Exception {

    /** SQLSTATE's class of wrong values. */
    private static final String DATA_EXCEPTION = "22";

    private WarehouseRefused(String message) {
        super(message);
    }

    /** The same exception when the database did not say it. */
    public static Exception of(SQLException failed) {
        var error = failed instanceof PSQLException said ? said.getServerErrorMessage() : null;
        if (error == null) {
            return failed;
        }
        var state = String.valueOf(error.getSQLState());
        var said = String.valueOf(error.getMessage());
        var told = state.startsWith(DATA_EXCEPTION) ? withoutValues(said) : said;
        return new WarehouseRefused(
                "The warehouse refused: %s (SQLSTATE %s)".formatted(told, state));
    }

    private static String withoutValues(String said) {
        return said.replaceAll("(?s)\".*\"", "\"\u2026\"");
    }
}
