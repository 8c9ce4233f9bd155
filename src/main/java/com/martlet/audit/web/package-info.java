/** The trail for programs. */
@NullMarked
package com.martlet.audit.web;

import org.jspecify.annotations.NullMarked;
