package com.martlet.jobs.derive;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;

/** Who did it: the customer, or else the visitor that nobody knows yet. */
final class Visitor {

    private Visitor() {}

    static Column column() {
        return coalesce(col("customer_id"), col("visitor_id"));
    }
}
