/** The page of SQL: what there is to ask, the question, its answer as table and chart. */
@NullMarked
package com.martlet.adhoc.ui;

import org.jspecify.annotations.NullMarked;
