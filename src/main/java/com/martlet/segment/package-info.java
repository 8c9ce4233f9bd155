/**
 * Rules over customers, exact counts and members. Resolves a slug to a set of customers for
 * everybody.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "identity",
            "audit",
            "warehouse",
            "mart",
            "serving",
            "chart"
        })
@NullMarked
package com.martlet.segment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
