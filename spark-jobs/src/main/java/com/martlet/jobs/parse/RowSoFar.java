package com.martlet.jobs.parse;

import com.martlet.jobs.lake.Reason.Code;
import com.martlet.jobs.parse.ParseRequest.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * A row whose fields were read but not yet checked.
 *
 * @param hash of all mapped columns
 */
record RowSoFar(Object[] fields, long hash, SourceFile file) {

    String text(int column) {
        return (String) fields[column];
    }

    Long number(int column) {
        return (Long) fields[column];
    }

    void setIfAbsent(int column, @Nullable Object value) {
        if (fields[column] == null) {
            fields[column] = value;
        }
    }

    void require(int column, String name) throws RefusedRow {
        if (fields[column] == null) {
            throw new RefusedRow(Code.FIELD_MISSING, name);
        }
    }
}
