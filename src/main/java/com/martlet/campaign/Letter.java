package com.martlet.campaign;

import com.martlet.segment.CustomerCard;
import java.net.URI;

/**
 * What one customer is going to get.
 *
 * @param id the same each time it is sent, so that the other side can tell
 * @param address empty when none is known
 * @param optOut where the customer opts out
 */
record Letter(
        String id,
        Campaign campaign,
        Variant variant,
        CustomerCard customer,
        String address,
        String subject,
        String text,
        URI optOut) {}
