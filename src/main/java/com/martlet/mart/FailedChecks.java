package com.martlet.mart;

import com.martlet.base.Phrase;
import com.martlet.base.UserError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Checks found rows that must not exist; the version before stays visible. */
public class FailedChecks extends UserError {

    /**
     * @param rows the first of them, column to value
     */
    public record Failure(String check, long count, List<Map<String, String>> rows) {

        public Failure {
            rows = List.copyOf(rows);
        }
    }

    private final List<Failure> failures;

    public FailedChecks(List<Failure> failures) {
        super(null, describe(failures));
        this.failures = List.copyOf(failures);
    }

    public List<Failure> failures() {
        return failures;
    }

    private static List<Phrase> describe(List<Failure> failures) {
        var broken = failures.stream().map(FailedChecks::describe);
        return Stream.concat(Stream.of(Phrase.of("mart.error.failedChecks")), broken).toList();
    }

    private static Phrase describe(Failure failure) {
        return Phrase.of(
                "mart.error.failedCheck",
                failure.check(),
                failure.count(),
                failure.rows().getFirst());
    }
}
