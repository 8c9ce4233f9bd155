package com.martlet.campaign;

import com.martlet.segment.CustomerCard;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What may stand in a text, and its value for one customer of a shop. */
record Variables(String shop, CustomerCard customer, Attributes attributes) {

    static final List<String> NAMES =
            List.of(
                    "customer.name",
                    "customer.id",
                    "customer.email",
                    "customer.phone",
                    "customer.gender",
                    "customer.birth_year",
                    "customer.grade",
                    "customer.country",
                    "customer.signed_up",
                    "customer.preferred_category",
                    "customer.preferred_brand",
                    "customer.attribute.<name>",
                    "shop.name");

    private static final Pattern ATTRIBUTE = Pattern.compile("customer\\.attribute\\.[\\w-]{1,60}");

    static Variables of(String shop, CustomerCard customer) {
        return new Variables(shop, customer, Attributes.of(customer));
    }

    static boolean isKnown(String name) {
        return ATTRIBUTE.matcher(name).matches() || NAMES.contains(name) && !name.contains("<");
    }

    /** Null when it is not known of this customer, or blank. */
    @Nullable String find(String name) {
        var value =
                switch (name) {
                    case "customer.name" -> customer.name();
                    case "customer.id" -> customer.customerId();
                    case "customer.email" -> customer.email();
                    case "customer.phone" -> customer.phone();
                    case "customer.gender" -> customer.gender();
                    case "customer.birth_year" -> text(customer.birthYear());
                    case "customer.grade" -> customer.grade();
                    case "customer.country" -> customer.country();
                    case "customer.signed_up" -> text(customer.signedUpOn());
                    case "customer.preferred_category" -> customer.preferredCategory();
                    case "customer.preferred_brand" -> customer.preferredBrand();
                    case "shop.name" -> shop;
                    default -> attributes.find(name.substring("customer.attribute.".length()));
                };
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
