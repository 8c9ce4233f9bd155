package com.martlet.mart;

/**
 * Checks of marts that are never stored: whether a run's facts are right is checked before it is
 * published, whether these selects are right is checked here, once and not in each run.
 */
final class AsOfCheck {

    private AsOfCheck() {}

    /** The check with the mart's select as its first step. */
    static String over(String select, String mart) {
        var check = Mart.read("checks/" + mart + ".sql").replaceFirst("(?s)^.*?with ", "");
        return "with %s as (%n%s%n),%n%n%s".formatted(mart, select, check);
    }
}
