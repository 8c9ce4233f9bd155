/**
 * Runs one request in a Spark application and tells its outcome. The only place that knows the
 * launcher; knows no dataset.
 */
@ApplicationModule(allowedDependencies = {"base", "home"})
@NullMarked
package com.martlet.spark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
