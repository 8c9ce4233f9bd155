/**
 * What customers will probably bring: models of purchases and of spending, fitted and scored while
 * a version is built. Knows no screen, no segment and no schedule.
 */
@ApplicationModule(allowedDependencies = {"base", "identity", "warehouse", "mart"})
@NullMarked
package com.martlet.prediction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
