/**
 * What runs inside Spark's driver: takes requests from a spool and answers with reports.
 *
 * <p>It stands behind com.martlet.spark, which starts it and knows only requests and reports.
 *
 * <p>It never knows the web application, its database or its tenants' people.
 */
@NullMarked
package com.martlet.jobs;

import org.jspecify.annotations.NullMarked;
