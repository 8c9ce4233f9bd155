/**
 * Who acts, for which tenant, allowed what. Answers the one question of policy; knows no data of
 * the path.
 */
@ApplicationModule(allowedDependencies = {"base", "base :: ui", "home"})
@NullMarked
package com.martlet.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
