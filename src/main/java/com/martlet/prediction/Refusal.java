package com.martlet.prediction;

import java.util.Locale;

/** Why there is no prediction. */
public enum Refusal {
    /** Fewer customers with a repeat purchase than {@link ValueModel#LEAST_REPEAT_CUSTOMERS}. */
    FEW_REPEAT_CUSTOMERS,
    /** No model explains the purchases, such as when all amounts are zero. */
    NO_MODEL;

    /** As in the mart. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Refusal of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }
}
