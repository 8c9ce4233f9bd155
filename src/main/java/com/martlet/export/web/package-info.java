/** Files over HTTP: asked for, listed and fetched. */
@NullMarked
package com.martlet.export.web;

import org.jspecify.annotations.NullMarked;
