/** Sign-in, members, tokens and tenants on the screen, and the check before every screen. */
@NamedInterface("ui")
@NullMarked
package com.martlet.identity.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
