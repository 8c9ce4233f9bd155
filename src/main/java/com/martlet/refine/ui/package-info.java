/** Refused rows on the screen. */
@NamedInterface("ui")
@NullMarked
package com.martlet.refine.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
