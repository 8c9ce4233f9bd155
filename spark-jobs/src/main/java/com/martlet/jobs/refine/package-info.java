/**
 * What must not be counted twice.
 *
 * <p>It stands between the typed rows and what is derived from them.
 *
 * <p>It never knows where rows come from.
 */
@NullMarked
package com.martlet.jobs.refine;

import org.jspecify.annotations.NullMarked;
