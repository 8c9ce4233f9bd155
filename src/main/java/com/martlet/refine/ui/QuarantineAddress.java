package com.martlet.refine.ui;

import com.martlet.refine.QuarantineFilter;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A filter as it stands in the address; what does not make sense there narrows nothing. */
final class QuarantineAddress {

    private QuarantineAddress() {}

    static QuarantineFilter read(QueryParameters query) {
        return new QuarantineFilter(
                text(query, "source"),
                number(query, "run"),
                text(query, "dataset"),
                text(query, "reason"),
                number(query, "file"));
    }

    static QueryParameters write(QuarantineFilter filter) {
        return QueryParameters.simple(values(filter));
    }

    static Map<String, String> values(QuarantineFilter filter) {
        var values = new TreeMap<String, String>();
        put(values, "source", filter.source());
        put(values, "run", filter.run());
        put(values, "dataset", filter.dataset());
        put(values, "reason", filter.reason());
        put(values, "file", filter.file());
        return values;
    }

    private static @Nullable String text(QueryParameters query, String name) {
        return query.getSingleParameter(name).filter(text -> !text.isBlank()).orElse(null);
    }

    private static @Nullable Long number(QueryParameters query, String name) {
        return query.getSingleParameter(name)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
