package com.martlet.jobs;

import com.martlet.jobs.JobReport.Retry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns an exception into what a person reads. */
final class Failures {

    private static final int LONGEST_MESSAGE = 2000;

    private Failures() {}

    static Retry retry(Throwable failure) {
        return causes(failure).stream().anyMatch(InvalidRequest.class::isInstance)
                ? Retry.USELESS
                : Retry.HELPS;
    }

    /** The innermost cause first: Spark wraps it in the story of its stages. */
    static String message(Throwable failure) {
        var causes = causes(failure);
        var root = inPlainWords(causes.get(causes.size() - 1));
        var said = root.getMessage();
        var text = said == null ? root.toString() : plain(root, said);
        return text.length() > LONGEST_MESSAGE ? text.substring(0, LONGEST_MESSAGE) : text;
    }

    private static Throwable inPlainWords(Throwable root) {
        return root instanceof SQLException failed ? WarehouseRefused.of(failed) : root;
    }

    private static String plain(Throwable root, String said) {
        var lines = said.lines().filter(line -> !line.startsWith("\tat "));
        var text = lines.limit(20).collect(Collectors.joining("\n"));
        var name = root.getClass().getSimpleName();
        var isWordedForPeople = root instanceof InvalidRequest || root instanceof WarehouseRefused;
        return isWordedForPeople ? text : name + ": " + text;
    }

    private static List<Throwable> causes(Throwable failure) {
        var causes = new ArrayList<Throwable>();
        for (var next = failure; next != null && !causes.contains(next); next = next.getCause()) {
            causes.add(next);
        }
        return causes;
    }
}
