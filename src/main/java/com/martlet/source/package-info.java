/**
 * What is pulled or uploaded: sources, mappings, received files. Writes lake raw; knows nothing of
 * cleaning.
 */
@ApplicationModule(
        allowedDependencies = {"base", "base :: ui", "home", "identity", "audit", "lake", "spark"})
@NullMarked
package com.martlet.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
