package com.martlet.mart;

import java.util.Locale;

/** Whether numbers of parts add up to the number of the whole. */
public enum Additivity {
    /** Over days and over the values of any dimension. */
    ADDS_UP,
    /** Customers, sessions or orders in several parts count once in the whole. */
    DISTINCT,
    /** Over customers, but not over time: the last bucket holds it all. */
    AS_OF_THE_END,
    /** The whole is the ratio of the sums, never the sum or the mean of the ratios. */
    RATIO,
    /** The whole is computed anew from all rows. */
    MEDIAN;

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Additivity of(Formula formula) {
        return switch (formula) {
            case Formula.Sum ignored -> ADDS_UP;
            case Formula.Customers ignored -> DISTINCT;
            case Formula.Sessions ignored -> DISTINCT;
            case Formula.Orders ignored -> DISTINCT;
            case Formula.FirstTime ignored -> DISTINCT;
            case Formula.RollingCustomers ignored -> DISTINCT;
            case Formula.RepeatBuyers ignored -> DISTINCT;
            case Formula.Accumulated ignored -> AS_OF_THE_END;
            case Formula.EverCustomers ignored -> AS_OF_THE_END;
            case Formula.KnownCustomers ignored -> AS_OF_THE_END;
            case Formula.OfBuyers ignored -> AS_OF_THE_END;
            case Formula.DailyMean ignored -> RATIO;
            case Formula.Ratio ignored -> RATIO;
            case Formula.Median ignored -> MEDIAN;
        };
    }
}
