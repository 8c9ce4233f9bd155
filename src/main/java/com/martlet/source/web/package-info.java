/** Sources and their files for other programs. */
@NullMarked
package com.martlet.source.web;

import org.jspecify.annotations.NullMarked;
