/**
 * Marts: the small, ready tables people look at, and the catalogue of metrics. Built from the
 * warehouse; knows no screens or schedules.
 */
@ApplicationModule(allowedDependencies = {"base", "identity", "warehouse"})
@NullMarked
package com.martlet.mart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
