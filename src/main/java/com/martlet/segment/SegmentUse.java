package com.martlet.segment;

import com.martlet.identity.TenantId;
import java.util.List;

/** Whoever uses segments says so here, so that none is deleted under it. */
public interface SegmentUse {

    /**
     * @param kind the word of what uses it, such as segment or campaign
     * @param address of the screen that shows it, below /t/{tenant}/
     */
    record Use(String kind, String name, String address) {}

    /** Called inside a transaction of the tenant. */
    List<Use> usesOf(TenantId tenant, String slug);
}
