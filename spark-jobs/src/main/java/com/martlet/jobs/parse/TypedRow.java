package com.martlet.jobs.parse;

import com.martlet.jobs.lake.DatasetSchema;

/**
 * A row of a dataset.
 *
 * @param day since 1970, in the tenant's zone
 * @param values of {@link DatasetSchema#typedColumns()}
 */
record TypedRow(DatasetSchema schema, int day, Object[] values) {}
