package com.martlet.identity;

import java.lang.reflect.Method;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;

/** The one register of which screen and which API path needs which right. */
@Component
public class AccessRegistry {

    /** The right to open a screen; empty when the screen is not registered, hence closed. */
    public Optional<Permission> neededFor(Class<?> view) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(view, Needs.class))
                .map(Needs::value);
    }

    /** The right to call an API method; empty when it is not registered, hence closed. */
    public Optional<Permission> neededFor(Method handler, Class<?> controller) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(handler, Needs.class))
                .map(Needs::value)
                .or(() -> neededFor(controller));
    }
}
