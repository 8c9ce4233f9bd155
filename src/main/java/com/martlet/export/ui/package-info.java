/** Screens of downloads: what to take out and why, how far it is, and what has been taken out. */
@NullMarked
package com.martlet.export.ui;

import org.jspecify.annotations.NullMarked;
