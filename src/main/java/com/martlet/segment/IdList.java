package com.martlet.segment;

import java.util.List;
import java.util.function.Supplier;

/**
 * An uploaded list of customer ids.
 *
 * @param version grows with each upload
 * @param ids reads them
 */
record IdList(long id, int version, Supplier<List<String>> ids) {}
