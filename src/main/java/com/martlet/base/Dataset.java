package com.martlet.base;

import java.util.Locale;

/** The unified formats; db/lake holds one column list for each. */
public enum Dataset {
    EVENTS,
    PURCHASES,
    CUSTOMERS,
    SERVICE_REQUESTS;

    /** The name in files, tables, mappings and the API, such as service_requests. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Dataset of(String id) {
        for (var dataset : values()) {
            if (dataset.id().equals(id)) {
                return dataset;
            }
        }
        throw new UserError("base.error.dataset", id);
    }
}
