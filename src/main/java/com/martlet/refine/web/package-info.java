/** Refused rows for other programs. */
@NullMarked
package com.martlet.refine.web;

import org.jspecify.annotations.NullMarked;
