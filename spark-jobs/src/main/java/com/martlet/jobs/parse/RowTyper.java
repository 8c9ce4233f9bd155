package com.martlet.jobs.parse;

import com.martlet.jobs.InvalidRequest;
import com.martlet.jobs.lake.Reason;
import com.martlet.jobs.parse.ParseRequest.Batch;
import com.martlet.jobs.parse.ParseRequest.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Types the rows of one source for all datasets it feeds: for all of them, or for none. */
final class RowTyper {

    private final List<String> wanted;
    private final List<DatasetTyper> datasets = new ArrayList<>();

    RowTyper(ParseRequest request, Batch batch) {
        var mapping = batch.mapping();
        if (mapping == null || mapping.datasets() == null || mapping.datasets().isEmpty()) {
            throw new InvalidRequest(
                    "The mapping of source %s names no dataset.".formatted(batch.source()));
        }
        var zone = request.zoneId();
        var days = new DayCutter(zone, request.instant());
        wanted = DatasetTyper.wanted(mapping.datasets());
        mapping.datasets()
                .forEach(
                        (name, rule) ->
                                datasets.add(new DatasetTyper(name, rule, wanted, zone, days)));
    }

    /** The source's columns that are read, in the order in which their values are given. */
    List<String> wanted() {
        return wanted;
    }

    String primary() {
        return datasets.get(0).schema().name();
    }

    /** What the row is in each dataset; a reason instead when one of them refuses it. */
    Outcome type(@Nullable String[] values, SourceFile file, long line) {
        long hash = Hash.ofRow(values);
        var rows = new ArrayList<TypedRow>(datasets.size());
        for (var dataset : datasets) {
            if (dataset.accepts(values)) {
                try {
                    rows.add(dataset.type(values, hash, file, line));
                } catch (RefusedRow e) {
                    return new Outcome.Refused(dataset.schema().name(), e.reason());
                }
            }
        }
        return new Outcome.Typed(rows);
    }

    sealed interface Outcome {

        /** Empty when no dataset wants the row. */
        record Typed(List<TypedRow> rows) implements Outcome {}

        record Refused(@Nullable String dataset, Reason reason) implements Outcome {}
    }
}
