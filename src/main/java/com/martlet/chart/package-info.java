/** Draws a chart from a record of data. ECharts ends here; knows no metric and no tenant. */
@ApplicationModule(allowedDependencies = {"base", "base :: ui"})
@NullMarked
package com.martlet.chart;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
