package com.martlet.export;

/** Text that no table program takes for a formula, in whatever format it is kept. */
final class SafeText {

    /** The full-width signs too: table programs of East Asia take them for their narrow twins. */
    private static final String STARTS_OF_FORMULAS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    private SafeText() {}

    static String of(String text) {
        var isFormula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}
