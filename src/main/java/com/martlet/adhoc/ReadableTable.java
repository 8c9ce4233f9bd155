package com.martlet.adhoc;

import java.util.List;

/**
 * A table or view that an analyst may read.
 *
 * @param about what a row of it is; empty where nobody wrote that down
 */
public record ReadableTable(String name, Bilingual about, List<ReadableColumn> columns) {

    public ReadableTable {
        columns = List.copyOf(columns);
    }

    /**
     * A column of it.
     *
     * @param type as the database writes it
     */
    public record ReadableColumn(String name, String type, Bilingual about) {}
}
