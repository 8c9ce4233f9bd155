package com.martlet.segment;

import java.time.Instant;

/**
 * Customers by their ids, as somebody uploaded them.
 *
 * @param version grows with each upload
 * @param ids how many different ones, known or not
 */
public record CustomerList(
        String slug, String name, int version, long ids, String createdBy, Instant updatedAt) {}
