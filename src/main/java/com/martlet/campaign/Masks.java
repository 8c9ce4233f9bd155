package com.martlet.campaign;

import com.martlet.segment.CustomerCard;
import org.jspecify.annotations.Nullable;

/** What may be seen of personal data by those who may not see it. */
final class Masks {

    private Masks() {}

    /** k**@example.com, 01**. */
    static String address(String address) {
        var at = address.indexOf('@');
        return at > 0
                ? address.charAt(0) + "**" + address.substring(at)
                : address.substring(0, Math.min(2, address.length())) + "**";
    }

    static CustomerCard card(CustomerCard card) {
        return new CustomerCard(
                card.ordinal(),
                card.customerId(),
                name(card.name()),
                maskedAddress(card.email()),
                maskedAddress(card.phone()),
                card.gender(),
                card.birthYear(),
                card.grade(),
                card.country(),
                card.consentEmail(),
                card.consentSms(),
                null,
                card.signedUpOn(),
                card.preferredCategory(),
                card.preferredBrand());
    }

    private static @Nullable String name(@Nullable String name) {
        return name == null || name.isBlank() ? name : name.substring(0, 1) + "**";
    }

    private static @Nullable String maskedAddress(@Nullable String address) {
        return address == null || address.isBlank() ? address : address(address);
    }
}
