package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.warehouse.Warehouse;
import org.springframework.stereotype.Service;

/** Answers what each customer did, from day blocks; the ground of segments. */
@Service
public class ActivityService {

    private static final long SHARE_OF_MEMORY = 10;

    private final Warehouse warehouse;
    private final BlockStore store;
    private final BoundedCache<ActivityDays.Key, CustomerNumbers> days =
            new BoundedCache<>(
                    Runtime.getRuntime().maxMemory() / SHARE_OF_MEMORY, CustomerNumbers::bytes);

    ActivityService(Warehouse warehouse, BlockStore store) {
        this.warehouse = warehouse;
        this.store = store;
    }

    /** The data version that is visible now; all answers of it belong together. */
    public ActivityDays open(TenantId tenant) {
        return new ActivityDays(
                new Snapshot(tenant, warehouse.visible(tenant, DayBlocks.TABLE), store), days);
    }
}
