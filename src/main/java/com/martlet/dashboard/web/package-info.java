/** The API for metrics and tables. */
@NullMarked
package com.martlet.dashboard.web;

import org.jspecify.annotations.NullMarked;
