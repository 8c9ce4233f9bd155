/**
 * The few words all modules share: periods, errors, counts. Stands above everything and knows
 * nobody.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.martlet.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
