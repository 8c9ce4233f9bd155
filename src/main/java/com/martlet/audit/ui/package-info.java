/** The trail on the screen. */
@NullMarked
package com.martlet.audit.ui;

import org.jspecify.annotations.NullMarked;
