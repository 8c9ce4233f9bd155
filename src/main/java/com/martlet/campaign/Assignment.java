package com.martlet.campaign;

import com.martlet.base.Sha256;
import com.martlet.identity.TenantId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Who gets which variant: a hash of tenant, campaign and customer, so that it is by chance, the
 * same each time, and can be computed again by anybody.
 *
 * <p>The first 52 bits of SHA-256 of "tenant/campaign/customer", as a fraction of one; below the
 * holdout's share it is the holdout, the rest is cut by the shares of the variants.
 *
 * @param campaign its slug
 */
record Assignment(TenantId tenant, String campaign, int holdoutPercent, List<Integer> shares) {

    static final int HOLDOUT = 0;
    private static final double WHOLE = 1L << 52;

    static Assignment of(TenantId tenant, Campaign campaign) {
        var plan = campaign.plan();
        var shares = plan.variants().stream().map(Variant::share).toList();
        return new Assignment(tenant, campaign.slug(), plan.holdoutPercent(), shares);
    }

    /** {@link #HOLDOUT}, or the place of a variant, from 1. */
    int armOf(String customer) {
        var place = fractionOf(customer) * 100;
        if (place < holdoutPercent) {
            return HOLDOUT;
        }
        var ofTheRest = (place - holdoutPercent) / (100 - holdoutPercent) * 100;
        var end = 0;
        for (var arm = 1; arm < shares.size(); arm++) {
            end += shares.get(arm - 1);
            if (ofTheRest < end) {
                return arm;
            }
        }
        return shares.size();
    }

    double fractionOf(String customer) {
        var text = tenant.value() + "/" + campaign + "/" + customer;
        var hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return (ByteBuffer.wrap(hash).getLong() >>> 12) / WHOLE;
    }
}
