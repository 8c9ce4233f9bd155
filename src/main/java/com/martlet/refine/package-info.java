/**
 * Raw files to typed batches to an invisible warehouse load, by Spark requests. Knows quarantine
 * and counts, never marts.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "identity",
            "audit",
            "lake",
            "source",
            "spark",
            "warehouse"
        })
@NullMarked
package com.martlet.refine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
