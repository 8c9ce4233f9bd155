/**
 * Campaigns: who gets what when, and what came of it. Stands behind segments; knows no run and no
 * board.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "home",
            "identity",
            "mail",
            "audit",
            "serving",
            "segment",
            "chart",
            "export"
        })
@NullMarked
package com.martlet.campaign;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
