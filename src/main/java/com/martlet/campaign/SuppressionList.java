package com.martlet.campaign;

import com.martlet.segment.CustomerCard;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The suppression list of a tenant as of a moment, for looking many customers up. */
record SuppressionList(
        Map<String, Suppression.Cause> customers, Map<String, Suppression.Cause> addresses) {

    static SuppressionList of(List<Suppression> all) {
        return new SuppressionList(
                of(all, Suppression.Kind.CUSTOMER), of(all, Suppression.Kind.ADDRESS));
    }

    /** Why nothing may be sent to the customer at the address; empty when it may. */
    Optional<Reason> reason(CustomerCard customer, String address) {
        return reason(customer.customerId(), address);
    }

    Optional<Reason> reason(String customerId, String address) {
        var cause = customers.get(customerId);
        var found = cause != null ? cause : addresses.get(normal(address));
        return Optional.ofNullable(found)
                .map(
                        one ->
                                switch (one) {
                                    case UNSUBSCRIBED -> Reason.UNSUBSCRIBED;
                                    case ADDED -> Reason.SUPPRESSED;
                                });
    }

    /** As addresses are kept on the list. */
    static String normal(String address) {
        return address.strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Suppression.Cause> of(List<Suppression> all, Suppression.Kind kind) {
        return all.stream()
                .filter(one -> one.kind() == kind)
                .collect(Collectors.toMap(Suppression::value, Suppression::cause));
    }
}
