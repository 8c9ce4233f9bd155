package com.martlet.spark;

import tools.jackson.databind.JsonNode;

/** How a request ended; success is the job's own report, never the launcher's state. */
public sealed interface JobOutcome {

    /**
     * @param report the content of report.json
     */
    record Succeeded(JsonNode report) implements JobOutcome {}

    /**
     * @param retryHelps false when the request itself is at fault
     */
    record Failed(String message, boolean retryHelps) implements JobOutcome {}

    record Cancelled() implements JobOutcome {}
}
