package com.martlet.home;

import java.util.Map;

/**
 * Something to do once the application is up, before it calls itself ready; in the order of @Order.
 */
public interface StartUpStep {

    /**
     * Does its work, or nothing when an earlier start did it.
     *
     * @return what first-login.txt keeps and the start prints, such as demo.email; empty when
     *     nothing is new
     */
    Map<String, String> perform();

    /** Whether a start that only carries out a command does it too. */
    default boolean belongsToCommands() {
        return false;
    }

    /** Told after the lines are safely in first-login.txt. */
    default void kept() {}
}
