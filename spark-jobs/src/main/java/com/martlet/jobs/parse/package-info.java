/**
 * Received files into typed rows, each accepted or refused with its reason.
 *
 * <p>It is the first step of refining.
 *
 * <p>It never knows the rows of other batches.
 */
@NullMarked
package com.martlet.jobs.parse;

import org.jspecify.annotations.NullMarked;
