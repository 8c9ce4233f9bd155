package com.martlet.export.ui;

import com.martlet.export.ExportDownloads;
import com.martlet.export.ExportOrders;
import com.martlet.export.ExportProgress;
import com.martlet.export.PlatformTrail;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import org.springframework.stereotype.Component;

/** Everything the screens of downloads work with. */
@Component
record ExportOffice(
        ExportOrders orders,
        ExportDownloads downloads,
        ExportProgress progress,
        PlatformTrail platformTrail,
        CurrentActor currentActor) {

    /** With the rights that hold now, however long the screen is open. */
    Actor actor(Tenant tenant) {
        return currentActor
                .find(tenant.id())
                .orElseThrow(() -> new AccessDenied(Permission.EXPORT));
    }
}
