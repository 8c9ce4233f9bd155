/**
 * SQL that analysts write: run under the tenant's own login within limits, kept by name, shown and
 * handed out. Stands behind the marts it reads; knows no run and no board.
 */
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base :: ui",
            "identity",
            "audit",
            "warehouse",
            "chart",
            "export"
        })
@NullMarked
package com.martlet.adhoc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
