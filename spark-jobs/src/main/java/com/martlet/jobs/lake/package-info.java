/**
 * Files of the lake as records and columns: CSV, JSON, logs and Parquet.
 *
 * <p>Parsing reads through it, loading writes through it.
 *
 * <p>It never knows what a column means.
 */
@NullMarked
package com.martlet.jobs.lake;

import org.jspecify.annotations.NullMarked;
