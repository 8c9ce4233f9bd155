package com.martlet.jobs;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** How a request ended, as report.json says it. */
final class JobReport {

    private JobReport() {}

    static ObjectNode succeeded(ObjectNode results) {
        var report = head("SUCCEEDED", "", false);
        report.setAll(results);
        return report;
    }

    static ObjectNode cancelled() {
        return head("CANCELLED", "The request was cancelled.", true);
    }

    static ObjectNode failed(String message, Retry retry) {
        return head("FAILED", message, retry == Retry.HELPS);
    }

    private static ObjectNode head(String state, String message, boolean retryHelps) {
        return Json.object()
                .put("state", state)
                .put("message", message)
                .put("retryHelps", retryHelps)
                .put("build", build());
    }

    private static String build() {
        var version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    enum Retry {
        /** Something outside was not there: the database, the lake, a worker. */
        HELPS,
        /** The request itself is at fault. */
        USELESS
    }
}
