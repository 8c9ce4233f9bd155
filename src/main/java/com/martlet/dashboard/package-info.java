/** Boards, tiles, filters and the metrics API. Repaints when marts are refreshed; knows no run. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "identity",
            "audit",
            "mart",
            "prediction",
            "serving",
            "segment",
            "campaign",
            "chart",
            "export"
        })
@NullMarked
package com.martlet.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
