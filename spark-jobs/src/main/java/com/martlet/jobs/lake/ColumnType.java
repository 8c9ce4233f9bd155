package com.martlet.jobs.lake;

/**
 * The types of db/lake. In a row of ours a value is what Parquet stores: Integer for int and date
 * (days since 1970), Long for bigint, timestamp (microseconds, UTC) and decimal (unscaled, scale
 * 4), Boolean, String.
 */
public enum ColumnType {
    STRING("string"),
    INT("int"),
    BIGINT("bigint"),
    BOOLEAN("boolean"),
    DATE("date"),
    TIMESTAMP("timestamp"),
    DECIMAL("decimal(18,4)");

    public static final int DECIMAL_SCALE = 4;
    public static final int DECIMAL_PRECISION = 18;

    private final String ddl;

    ColumnType(String ddl) {
        this.ddl = ddl;
    }

    public String ddl() {
        return ddl;
    }

    static ColumnType of(String ddl) {
        for (var type : values()) {
            if (type.ddl.equals(ddl)) {
                return type;
            }
        }
        throw new IllegalArgumentException("db/lake knows no type " + ddl);
    }
}
