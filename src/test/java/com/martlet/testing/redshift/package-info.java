/**
 * A server that speaks Redshift's protocol, in front of the embedded PostgreSQL: what Redshift does
 * not know is refused, what PostgreSQL does not know is done for it.
 */
@org.jspecify.annotations.NullMarked
package com.martlet.testing.redshift;
