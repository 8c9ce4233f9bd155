/** Refused rows on the screen. */
@NullMarked
package com.martlet.refine.ui;

import org.jspecify.annotations.NullMarked;
