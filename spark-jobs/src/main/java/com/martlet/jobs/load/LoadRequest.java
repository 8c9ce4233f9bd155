package com.martlet.jobs.load;

import com.martlet.jobs.InvalidRequest;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Typed rows of days to the clean zone and the warehouse, under one load id.
 *
 * @param excludedFiles ids of files taken back; none when the request leaves them out
 */
public record LoadRequest(
        String tenant,
        String zone,
        String lake,
        long loadId,
        List<DatasetPlan> datasets,
        List<Long> excludedFiles,
        @Nullable Warehouse warehouse)
        implements Serializable {

    public LoadRequest {
        if (zone == null || lake == null || datasets == null) {
            throw new InvalidRequest("A load request needs zone, lake and datasets.");
        }
        excludedFiles = excludedFiles == null ? List.of() : excludedFiles;
    }

    public record DatasetPlan(String dataset, List<DayPlan> days) implements Serializable {}

    /**
     * @param batches all that hold rows of the day
     * @param previousDay batches of the day before, for sessions over midnight
     * @param nextDay batches of the day after, for logouts after midnight
     * @param previousClean the clean directory of the day before, when it is loaded already
     * @param accessRows logins and logouts of the batches, when they were counted
     */
    public record DayPlan(
            String day,
            List<Long> batches,
            List<Long> previousDay,
            List<Long> nextDay,
            @Nullable String previousClean,
            @Nullable Long accessRows)
            implements Serializable {

        public DayPlan {
            previousDay = previousDay == null ? List.of() : previousDay;
            nextDay = nextDay == null ? List.of() : nextDay;
        }

        boolean mayHaveAccesses() {
            return accessRows == null || accessRows > 0;
        }
    }

    public record Warehouse(String url, String user, Schemas schemas) implements Serializable {

        public record Schemas(String raw, String pii) implements Serializable {}
    }
}
