package com.martlet.warehouse;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantVersions;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Tells the platform how far a tenant's data has come. */
@Component
class PublishedVersions implements TenantVersions {

    private final Pointers pointers;

    PublishedVersions(Pointers pointers) {
        this.pointers = pointers;
    }

    @Override
    public OptionalLong find(Tenant tenant) {
        var newest = pointers.dataVersion(tenant.id()).number();
        return newest == 0 ? OptionalLong.empty() : OptionalLong.of(newest);
    }
}
