/**
 * The conductor: runs, stages, schedules, retries. Calls the path in order; no other module knows
 * it is orchestrated.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "home",
            "identity",
            "audit",
            "spark",
            "source",
            "refine",
            "refine :: ui",
            "warehouse",
            "mart",
            "prediction",
            "serving",
            "segment",
            "campaign"
        })
@NullMarked
package com.martlet.pipeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
