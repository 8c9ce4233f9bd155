package com.martlet;

import com.martlet.identity.Needs;
import com.martlet.identity.TenantId;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.persistence.EmbeddedId;
import org.jspecify.annotations.NullMarked;

/** What the rules of the house ask of a class or a method. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> sayWhoMayEnter() {
        return new ArchCondition<>("say by an access annotation who may enter") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var says =
                        type.isAnnotatedWith(Needs.class)
                                || type.isAnnotatedWith(AnonymousAllowed.class);
                report(type, type.getName(), says, "says who may enter", events);
            }
        };
    }

    static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                report(type, type.getPackageName(), marked, "is @NullMarked", events);
            }
        };
    }

    /** As its first field, or as the first part of its key. */
    static ArchCondition<JavaClass> haveATenant() {
        return new ArchCondition<>("have a tenant as the first column") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var first = firstColumn(type.reflect());
                report(type, type.getName(), first.equals("tenantId"), "has a tenant", events);
            }
        };
    }

    private static String firstColumn(Class<?> type) {
        var first = type.getDeclaredFields()[0];
        return first.isAnnotationPresent(EmbeddedId.class)
                ? firstColumn(first.getType())
                : first.getName();
    }

    static ArchCondition<JavaMethod> takeATenantOnlyAsTheFirst() {
        return new ArchCondition<>("take a tenant only as the first parameter") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                for (int index = 1; index < parameters.size(); index++) {
                    if (parameters.get(index).isEquivalentTo(TenantId.class)) {
                        report(method, method.getFullName(), false, "has it first", events);
                    }
                }
            }
        };
    }

    private static void report(
            Object subject, String name, boolean holds, String what, ConditionEvents events) {
        var text = name + (holds ? " " : " not: ") + what;
        events.add(new SimpleConditionEvent(subject, holds, text));
    }
}
