/**
 * What follows from the rows of several days: sessions, visitors, time spent.
 *
 * <p>It stands between the typed rows and the load.
 *
 * <p>It never knows files or tables, only datasets.
 */
@NullMarked
package com.martlet.jobs.derive;

import org.jspecify.annotations.NullMarked;
