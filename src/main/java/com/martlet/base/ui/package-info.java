/** What all screens share: page frame, notices, number and date formats, texts. Knows no module. */
@NamedInterface("ui")
@NullMarked
package com.martlet.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
