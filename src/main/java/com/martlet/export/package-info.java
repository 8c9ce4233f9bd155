/** Audited downloads: the right is asked and the trail written before the first byte. */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "identity",
            "audit",
            "refine",
            "mart",
            "serving",
            "segment"
        })
@NullMarked
package com.martlet.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
