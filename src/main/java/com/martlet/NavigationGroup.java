package com.martlet;

import java.util.Locale;

/** The four groups of the navigation, in order; a view's menu order says which it stands in. */
enum NavigationGroup {
    BOARDS(100),
    CUSTOMERS(200),
    DATA(300),
    ADMINISTRATION(400);

    private static final int WIDTH = 100;

    private final int firstOrder;

    NavigationGroup(int firstOrder) {
        this.firstOrder = firstOrder;
    }

    static NavigationGroup of(double order) {
        for (var group : values()) {
            if (order < group.firstOrder + WIDTH) {
                return group;
            }
        }
        return ADMINISTRATION;
    }

    String textKey() {
        return "navigation." + name().toLowerCase(Locale.ROOT);
    }
}
