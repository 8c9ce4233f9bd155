/** The application: start, layout and error pages. May use every module; nobody uses it. */
@NullMarked
package com.martlet;

import org.jspecify.annotations.NullMarked;
