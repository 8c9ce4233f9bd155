/** Screens of runs and their schedule. */
@NullMarked
package com.martlet.pipeline.ui;

import org.jspecify.annotations.NullMarked;
