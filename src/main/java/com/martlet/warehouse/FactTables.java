package com.martlet.warehouse;

import java.util.List;

/** The tables that loads fill in the raw schema. */
final class FactTables {

    static final List<String> NAMES =
            List.of("events", "purchases", "customers", "service_requests");

    private FactTables() {}
}
