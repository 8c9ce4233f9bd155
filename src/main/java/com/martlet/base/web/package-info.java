/** What all HTTP doors share: problems that a person can act on. Knows no module. */
@NullMarked
package com.martlet.base.web;

import org.jspecify.annotations.NullMarked;
