/** Runs for other programs. */
@NullMarked
package com.martlet.pipeline.web;

import org.jspecify.annotations.NullMarked;
