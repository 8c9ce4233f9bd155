/** Segments on the screen. */
@NullMarked
package com.martlet.segment.ui;

import org.jspecify.annotations.NullMarked;
