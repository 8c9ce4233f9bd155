package com.martlet.campaign;

import com.martlet.identity.Tenant;
import java.util.List;

/** Somebody who knows what campaigns a tenant sent before it came here. */
public interface PastCampaigns {

    /**
     * None for tenants it does not know; asked by each run, and each campaign is taken over once.
     */
    List<PastCampaign> of(Tenant tenant);
}
