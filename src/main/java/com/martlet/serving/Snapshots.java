package com.martlet.serving;

import com.martlet.identity.TenantId;
import com.martlet.warehouse.Warehouse;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Lets a question see one data version, and the next one if that vanishes while it is answered. */
@Component
class Snapshots {

    private final Warehouse warehouse;
    private final BlockStore store;

    Snapshots(Warehouse warehouse, BlockStore store) {
        this.warehouse = warehouse;
        this.store = store;
    }

    <T> T ask(TenantId tenant, Function<Snapshot, T> question) {
        var snapshot = newest(tenant);
        try {
            return question.apply(snapshot);
        } catch (RuntimeException e) {
            var newer = newest(tenant);
            if (newer.version() == snapshot.version()) {
                throw e;
            }
            return question.apply(newer);
        }
    }

    private Snapshot newest(TenantId tenant) {
        return new Snapshot(tenant, warehouse.visible(tenant, DayBlocks.TABLE), store);
    }
}
