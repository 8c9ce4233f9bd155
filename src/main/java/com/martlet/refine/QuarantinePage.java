package com.martlet.refine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param next cursor of the page that follows, null at the end
 */
public record QuarantinePage(List<QuarantinedRow> rows, @Nullable String next) {}
