package com.martlet.jobs.parse;

import com.martlet.jobs.lake.DatasetSchema;
import java.time.LocalDate;

/** A customer has an id; the day is the snapshot's, or today. */
final class CustomerRules implements DatasetRules {

    private static final int ID = DatasetSchema.of("customers").indexOf("customer_id");

    private final DayCutter days;

    CustomerRules(DayCutter days) {
        this.days = days;
    }

    @Override
    public int complete(RowSoFar row) throws RefusedRow {
        row.require(ID, "customer_id");
        var snapshot = row.file().snapshotDay();
        return snapshot == null ? days.today() : (int) LocalDate.parse(snapshot).toEpochDay();
    }
}
