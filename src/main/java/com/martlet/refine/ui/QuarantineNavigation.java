package com.martlet.refine.ui;

import com.martlet.identity.Tenant;

/** Ways to the refused rows. */
public final class QuarantineNavigation {

    private QuarantineNavigation() {}

    /** The address of the rows that a run refused. */
    public static String ofRun(Tenant tenant, long run) {
        return "%s?run=%d".formatted(address(tenant), run);
    }

    /** The address of the rows of a file that were refused. */
    public static String ofFile(Tenant tenant, String source, long file) {
        return "%s?source=%s&file=%d".formatted(address(tenant), source, file);
    }

    /** The address of all refused rows; takes what narrows them as parameters. */
    public static String address(Tenant tenant) {
        return "t/%s/quarantine".formatted(tenant.slug());
    }
}
