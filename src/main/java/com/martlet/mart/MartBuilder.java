package com.martlet.mart;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.warehouse.LoadId;
import com.martlet.warehouse.TableDay;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Builds db/marts for the days a load touches and runs db/checks, on the invisible load. */
@Component
public class MartBuilder {

    /** Checks the staged facts; throws {@link FailedChecks} with the rows that must not exist. */
    public void check(Tenant tenant, LoadId load, Set<TableDay> touched) {
        throw new UnsupportedOperationException();
    }

    /**
     * Builds the marts of the touched days, and of later days that change with them, under the
     * load, and checks them.
     *
     * @return the rows of each mart's day, to be published with the load
     */
    public Map<TableDay, Long> build(Tenant tenant, LoadId load, Set<TableDay> touched) {
        throw new UnsupportedOperationException();
    }

    /** Tells everybody that a new version is visible. */
    public void announce(TenantId tenant, long dataVersion) {
        throw new UnsupportedOperationException();
    }
}
