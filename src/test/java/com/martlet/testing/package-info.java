/** What tests share: fakes of the outer borders and an embedded database. */
@NullMarked
package com.martlet.testing;

import org.jspecify.annotations.NullMarked;
