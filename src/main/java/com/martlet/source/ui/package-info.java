/** Sources on the screen: the list, a new one, its files. */
@NullMarked
package com.martlet.source.ui;

import org.jspecify.annotations.NullMarked;
