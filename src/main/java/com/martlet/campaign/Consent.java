package com.martlet.campaign;

import com.martlet.segment.CustomerCard;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a customer must have agreed to, and the address that goes with it. */
public enum Consent {
    EMAIL,
    SMS;

    boolean isGivenBy(CustomerCard customer) {
        return switch (this) {
            case EMAIL -> Boolean.TRUE.equals(customer.consentEmail());
            case SMS -> Boolean.TRUE.equals(customer.consentSms());
        };
    }

    /** Empty when there is none. */
    String addressOf(CustomerCard customer) {
        return switch (this) {
            case EMAIL -> orEmpty(customer.email());
            case SMS -> orEmpty(customer.phone());
        };
    }

    private static String orEmpty(@Nullable String address) {
        return Objects.requireNonNullElse(address, "").strip();
    }
}
