/** Days: the Korean lunar calendar and public holidays, from their rules. Knows no data at all. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.martlet.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
