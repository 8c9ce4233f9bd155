package com.martlet.jobs;

/** The place of a lake in what people read. */
final class LakePaths {

    private static final String FILE = "file:";

    private LakePaths() {}

    /**
     * The text with "lake" for the place of the lake.
     *
     * @param lake its URL, or nothing
     */
    static String hideIn(String text, String lake) {
        if (lake.isEmpty()) {
            return text;
        }
        if (!lake.startsWith(FILE)) {
            return text.replace(lake, "lake");
        }
        var path = lake.substring(FILE.length()).replaceFirst("^/+", "/");
        return text.replace(FILE + "//" + path, "lake")
                .replace(FILE + path, "lake")
                .replace(path, "lake");
    }
}
