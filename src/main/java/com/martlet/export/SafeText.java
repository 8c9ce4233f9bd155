package com.martlet.export;

/** Text that no table program takes for a formula, in whatever format it is kept. */
final class SafeText {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private SafeText() {}

    static String of(String text) {
        var isFormula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}
