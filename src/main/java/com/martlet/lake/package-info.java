/**
 * Files by tenant, zone, dataset, day and load. Raw stays as it came; nothing is overwritten. Knows
 * no meaning of a row.
 */
@ApplicationModule(allowedDependencies = {"base", "home", "identity"})
@NullMarked
package com.martlet.lake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
