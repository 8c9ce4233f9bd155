package com.martlet.pipeline;

import com.martlet.base.FailPoints;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantService;
import com.martlet.mart.MartBuilder;
import com.martlet.refine.RefineService;
import com.martlet.warehouse.DataVersion;
import com.martlet.warehouse.Warehouse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one step of the path that readers notice, and what runs have published. */
@Component
class Publication {

    private final Warehouse warehouse;
    private final RefineService refine;
    private final MartBuilder marts;
    private final TenantService tenants;

    Publication(
            Warehouse warehouse, RefineService refine, MartBuilder marts, TenantService tenants) {
        this.warehouse = warehouse;
        this.refine = refine;
        this.marts = marts;
        this.tenants = tenants;
    }

    /** Shuts out earlier holders of the run; true when it has published nothing so far. */
    boolean isOpen(Journey journey) {
        warehouse.fence(journey.tenant().id(), journey.lease().token());
        return find(journey.lease()).isEmpty();
    }

    /** Shuts out the holder of the lease too: the next one of this tenant has a higher token. */
    @Nullable Long end(Lease lease) {
        warehouse.fence(lease.tenant(), lease.token() + 1);
        return find(lease).map(DataVersion::number).orElse(null);
    }

    private Optional<DataVersion> find(Lease lease) {
        return warehouse.published(lease.tenant(), lease.run().value());
    }

    StageResult publish(Journey journey) {
        var tenant = journey.tenant().id();
        if (journey.isEmpty()) {
            journey.published(warehouse.dataVersion(tenant).number());
            refine.markLoaded(tenant, journey.load());
            return StageResult.skipped(Told.NOTHING_NEW.phrase());
        }
        var version = find(journey.lease()).orElseGet(() -> move(journey));
        FailPoints.reach("PUBLISH:committed");
        journey.published(version.number());
        refine.markLoaded(tenant, journey.load());
        lastVisibleDay(tenant)
                .ifPresent(day -> tenants.advanceBusinessNow(tenant, day.plusDays(1)));
        marts.announce(tenant, version.number());
        return StageResult.DONE;
    }

    private DataVersion move(Journey journey) {
        return warehouse.publish(
                journey.tenant().id(),
                journey.lease().token(),
                journey.load(),
                journey.lease().run().value(),
                journey.rows());
    }

    private Optional<LocalDate> lastVisibleDay(TenantId tenant) {
        return Stream.of("events", "purchases")
                .flatMap(table -> warehouse.pointers(tenant, table).keySet().stream())
                .max(Comparator.naturalOrder());
    }
}
