package com.martlet.base.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says why a value is not of the type it should be. */
final class Mismatch {

    private Mismatch() {}

    static String message(@Nullable Object value, @Nullable Class<?> wanted) {
        return "\"%s\" is not %s."
                .formatted(value, wanted == null ? "allowed here" : words(wanted));
    }

    private static String words(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == LocalDate.class) {
            return "a day such as 2020-10-25";
        }
        if (type == Instant.class) {
            return "a time such as 2020-10-25T09:00:00Z";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type)
                ? "a number"
                : "a " + type.getSimpleName();
    }
}
