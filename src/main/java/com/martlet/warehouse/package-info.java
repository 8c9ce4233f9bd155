/**
 * Tenant schemas, roles, loads, pointers and the publish guard. The one commit point; knows no
 * metric.
 */
@ApplicationModule(allowedDependencies = {"base", "calendar", "home", "identity", "lake"})
@NullMarked
package com.martlet.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
