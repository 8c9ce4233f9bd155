/**
 * The trail of who did what to what, append-only. Called by every way out before its first byte;
 * knows no way out itself.
 */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "identity"})
@NullMarked
package com.martlet.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
