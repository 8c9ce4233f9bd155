package com.martlet.adhoc;

import com.martlet.base.ExternalError;
import com.martlet.base.Phrase;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What the database says of a statement, with words of ours around it. */
final class SqlFailure {

    private static final String CANCELLED = "57014";
    private static final String TEMPORARY_FILES = "53400";
    private static final String READ_ONLY = "25006";
    private static final String NO_RIGHT = "42501";

    private final SqlText text;
    private final SqlLimits limits;

    SqlFailure(SqlText text, SqlLimits limits) {
        this.text = text;
        this.limits = limits;
    }

    /** To be thrown: somebody's mistake, or a database that does not answer. */
    RuntimeException of(SQLException failure) {
        var said = said(failure);
        if (failure instanceof SQLTransientConnectionException && failure.getCause() == null) {
            return refused(failure, Phrase.of("adhoc.error.busy"), null);
        }
        if (String.valueOf(failure.getMessage()).contains("maxResultBuffer")) {
            return refused(failure, Phrase.of("adhoc.error.wide"), null);
        }
        return said == null
                ? new ExternalError(ExternalError.Retry.HELPS, failure, "adhoc.error.away")
                : of(failure, said);
    }

    private SqlRefused of(SQLException failure, ServerErrorMessage said) {
        var words = Objects.requireNonNullElse(said.getMessage(), "");
        return switch (Objects.requireNonNullElse(said.getSQLState(), "")) {
            case CANCELLED ->
                    refused(
                            failure,
                            Phrase.of("adhoc.error.slow", limits.time().toSeconds()),
                            null);
            case TEMPORARY_FILES -> refused(failure, Phrase.of("adhoc.error.large"), null);
            case READ_ONLY -> refused(failure, Phrase.of("adhoc.error.readOnly", words), null);
            case NO_RIGHT -> refused(failure, Phrase.of("adhoc.error.noRight", words), null);
            default -> wrong(failure, said, words);
        };
    }

    private SqlRefused wrong(SQLException failure, ServerErrorMessage said, String words) {
        var place = said.getPosition() > 0 ? text.place(said.getPosition()) : null;
        var first =
                place == null
                        ? Phrase.of("adhoc.error.wrong", words)
                        : Phrase.of("adhoc.error.wrongAt", place.line(), place.column(), words);
        var phrases = new ArrayList<>(List.of(first));
        var hint = said.getHint();
        if (hint != null) {
            phrases.add(Phrase.of("adhoc.error.hint", hint));
        }
        return new SqlRefused(failure, phrases, place);
    }

    private static SqlRefused refused(SQLException cause, Phrase phrase, @Nullable Place place) {
        return new SqlRefused(cause, List.of(phrase), place);
    }

    private static @Nullable ServerErrorMessage said(SQLException failure) {
        return failure instanceof PSQLException own ? own.getServerErrorMessage() : null;
    }
}
