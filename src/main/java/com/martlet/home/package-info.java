/**
 * The installation: its folder, its secrets, its database server and migrations. Knows no tenant
 * and no screen.
 */
@ApplicationModule(allowedDependencies = {"base"})
@NullMarked
package com.martlet.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
