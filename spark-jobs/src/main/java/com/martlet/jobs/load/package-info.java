/**
 * Days of typed rows on their way into the warehouse, as one invisible load.
 *
 * <p>It is the last step in Spark; the web application publishes.
 *
 * <p>It never makes anything visible.
 */
@NullMarked
package com.martlet.jobs.load;

import org.jspecify.annotations.NullMarked;
