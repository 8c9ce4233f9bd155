package com.martlet.pipeline;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells whether a failure means that a database server is gone for a while. */
final class DatabaseAway {

    private static final int DEEPEST_CAUSE = 12;

    private DatabaseAway() {}

    static boolean isCauseOf(Throwable failure) {
        var depth = 0;
        for (Throwable cause = failure;
                cause != null && depth < DEEPEST_CAUSE;
                cause = cause.getCause()) {
            if (isConnectionFailure(cause)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean isConnectionFailure(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException gone -> true;
            case SQLTransientConnectionException gone -> true;
            case SQLNonTransientConnectionException gone -> true;
            case SQLRecoverableException gone -> true;
            case SQLTransientException gone -> true;
            case SQLException error -> tellsOfConnection(error.getSQLState());
            default -> false;
        };
    }

    /** Class 08: connection lost; 57P: the server is being stopped, crashed or is starting. */
    private static boolean tellsOfConnection(@org.jspecify.annotations.Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
