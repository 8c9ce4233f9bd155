package com.martlet.warehouse;

import com.martlet.home.DatabaseLogin;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells this node of every publish as an event. */
@Component
class PublishNews implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PublishNews.class);

    private final HikariDataSource warehouse;
    private final Supplier<List<Tenant>> tenants;
    private final Pointers pointers;
    private final ApplicationEventPublisher events;
    private @Nullable PublishListener listener;

    PublishNews(
            @Qualifier("warehouseDataSource") HikariDataSource warehouse,
            TenantService tenants,
            Pointers pointers,
            ApplicationEventPublisher events) {
        this.warehouse = warehouse;
        this.tenants = tenants::all;
        this.pointers = pointers;
        this.events = events;
    }

    @Override
    public void start() {
        var login =
                new DatabaseLogin(
                        Objects.requireNonNull(warehouse.getJdbcUrl()),
                        Objects.requireNonNull(warehouse.getUsername()),
                        Objects.requireNonNull(warehouse.getPassword()));
        listener = new PublishListener(login.dataSource(), events::publishEvent, this::catchUp);
        listener.start();
    }

    private void catchUp() {
        tenants.get().forEach(this::tellNewest);
    }

    private void tellNewest(Tenant tenant) {
        try {
            var newest = pointers.dataVersion(tenant.id()).number();
            events.publishEvent(new Published(tenant.id(), newest));
        } catch (RuntimeException e) {
            LOG.debug("Nothing is published for {} yet", tenant.slug(), e);
        }
    }

    @Override
    public void stop() {
        var started = listener;
        if (started != null) {
            started.close();
        }
        listener = null;
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
