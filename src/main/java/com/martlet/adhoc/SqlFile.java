package com.martlet.adhoc;

import com.martlet.export.ExportQuestion;
import java.util.Map;

/** An answer as something to take out, in words that can be kept and asked again. */
public final class SqlFile {

    static final String KIND = "sql";
    static final String SQL = "sql";
    static final String TITLE = "title";

    private SqlFile() {}

    /**
     * @param name of the saved query, or what it is called that has none
     */
    public static ExportQuestion question(String name, String title, String sql) {
        return ExportQuestion.of(KIND, name, Map.of(SQL, sql, TITLE, title));
    }
}
