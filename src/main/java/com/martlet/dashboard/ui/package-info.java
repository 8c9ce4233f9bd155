/** The boards on the screen. */
@NullMarked
package com.martlet.dashboard.ui;

import org.jspecify.annotations.NullMarked;
