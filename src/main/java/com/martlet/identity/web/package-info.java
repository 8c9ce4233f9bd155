/** The API's door: tokens, the right to each path, tenants. */
@NullMarked
package com.martlet.identity.web;

import org.jspecify.annotations.NullMarked;
