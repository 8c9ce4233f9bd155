package com.martlet.refine;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * spec.json of a load request; described in spark-jobs/README.md.
 *
 * @param warehouse null when Spark only writes the clean zone
 */
record LoadSpec(
        String kind,
        String tenant,
        String zone,
        String lake,
        long loadId,
        List<DatasetDays> datasets,
        List<Long> excludedFiles,
        @Nullable Target warehouse) {

    record DatasetDays(String dataset, List<Day> days) {}

    /**
     * @param previousClean the lake folder of the day before as it is or will be visible, null when
     *     there is none
     */
    record Day(
            LocalDate day,
            List<Long> batches,
            List<Long> previousDay,
            List<Long> nextDay,
            @Nullable String previousClean,
            long accessRows) {}

    record Target(String url, String user, Map<String, String> schemas) {}
}
