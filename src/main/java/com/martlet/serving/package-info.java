/**
 * Day blocks and the kernels every chart is answered from. Gets a resolved set of customers, never
 * a rule.
 */
@ApplicationModule(allowedDependencies = {"base", "identity", "lake", "warehouse", "mart"})
@NullMarked
package com.martlet.serving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
