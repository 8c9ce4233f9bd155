package com.martlet.mart;

import com.martlet.base.UserError;
import java.util.List;
import java.util.Map;

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
        super(describe(failures));
        this.failures = List.copyOf(failures);
    }

    public List<Failure> failures() {
        return failures;
    }

    private static String describe(List<Failure> failures) {
        var text = new StringBuilder("The load breaks rules, so nothing was published.");
        for (var failure : failures) {
            text.append(
                    " %s: %d rows, such as %s."
                            .formatted(
                                    failure.check(), failure.count(), failure.rows().getFirst()));
        }
        return text.toString();
    }
}
