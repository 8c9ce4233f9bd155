package com.martlet.warehouse;

/** What a warehouse says in its own way; all other SQL is written for both alike. */
public sealed interface Dialect {

    record PostgreSql() implements Dialect {}

    record Redshift() implements Dialect {}

    /**
     * The hour of the day.
     *
     * @param moment a timestamp in UTC
     * @param zone the parameter that names the zone, such as :zone
     */
    default String hourIn(String moment, String zone) {
        return switch (this) {
            case PostgreSql() ->
                    "extract(hour from %s at time zone 'UTC' at time zone %s)"
                            .formatted(moment, zone);
            case Redshift() ->
                    "extract(hour from convert_timezone('UTC', %s, %s))".formatted(zone, moment);
        };
    }

    /** Whole milliseconds from one timestamp to another. */
    default String millisBetween(String from, String to) {
        return switch (this) {
            case PostgreSql() ->
                    "cast(extract(epoch from %s - %s) * 1000 as bigint)".formatted(to, from);
            case Redshift() -> "datediff(millisecond, %s, %s)".formatted(from, to);
        };
    }

    /** Texts in the order of their bytes, which is the only one that Redshift has. */
    default String byBytes(String text) {
        return switch (this) {
            case PostgreSql() -> text + " collate \"C\"";
            case Redshift() -> text;
        };
    }
}
