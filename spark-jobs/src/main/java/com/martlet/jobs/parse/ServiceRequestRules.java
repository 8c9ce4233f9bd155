package com.martlet.jobs.parse;

import com.martlet.jobs.lake.DatasetSchema;

/** A service request has an id and the time it was opened at. */
final class ServiceRequestRules implements DatasetRules {

    private static final DatasetSchema SCHEMA = DatasetSchema.of("service_requests");
    private static final int ID = SCHEMA.indexOf("request_id");
    private static final int OPENED_AT = SCHEMA.indexOf("opened_at");

    private final DayCutter days;

    ServiceRequestRules(DayCutter days) {
        this.days = days;
    }

    @Override
    public int complete(RowSoFar row) throws RefusedRow {
        row.require(ID, "request_id");
        row.require(OPENED_AT, "opened_at");
        return days.day(row.number(OPENED_AT));
    }
}
