/** The settings of the mail server on the screen. */
@NullMarked
package com.martlet.mail.ui;

import org.jspecify.annotations.NullMarked;
