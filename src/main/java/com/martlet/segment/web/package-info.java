/** The API for segments. */
@NullMarked
package com.martlet.segment.web;

import org.jspecify.annotations.NullMarked;
