/**
 * What all screens share: page frame, notices, number and date formats, texts. Knows no module.
 *
 * <p>A view extends {@link com.martlet.base.ui.Page} and, to stand in the navigation, carries
 * {@code @Menu(title = "<key of its text>", order = .., icon = "vaadin:..")}: orders from 100 are
 * boards, from 200 customers, from 300 data, from 400 administration.
 */
@NamedInterface("ui")
@NullMarked
package com.martlet.base.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
