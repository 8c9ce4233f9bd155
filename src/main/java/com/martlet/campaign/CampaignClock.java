package com.martlet.campaign;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.identity.TenantService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts campaigns when it is told to look, and on each node sends what waits in the outbox: at
 * once after a start, and every few seconds for what is to be tried again.
 */
@Component
public class CampaignClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignClock.class);
    private static final long LONGEST_FAREWELL_MILLIS = 12_000;

    private final Dispatcher dispatcher;
    private final Sender sender;
    private final TenantService tenants;
    private final CampaignSettings settings;
    private final Semaphore rings = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    CampaignClock(
            Dispatcher dispatcher,
            Sender sender,
            TenantService tenants,
            CampaignSettings settings) {
        this.dispatcher = dispatcher;
        this.sender = sender;
        this.tenants = tenants;
        this.settings = settings;
    }

    /** Fixes the audience of each campaign that is due; its messages follow by themselves. */
    public void startDue(TenantId tenant) {
        dispatcher.startDue(tenants.load(tenant));
        rings.release();
    }

    /** The same for all tenants; one that stumbles keeps no other from it. */
    public void startAllDue() {
        tenants.all().forEach(tenant -> safely(tenant, dispatcher::startDue));
        rings.release();
    }

    @Override
    public void start() {
        running = true;
        if (settings.look().isPositive()) {
            var looking = Thread.ofPlatform().daemon().name("campaign-clock").unstarted(this::run);
            thread = looking;
            looking.start();
        }
    }

    private void run() {
        try {
            while (running) {
                tenants.all().forEach(tenant -> safely(tenant, sender::sendWaiting));
                rings.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS);
                rings.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void safely(Tenant tenant, Consumer<Tenant> work) {
        try {
            if (running) {
                work.accept(tenant);
            }
        } catch (RuntimeException failure) {
            LOG.error("Campaigns of {} stumbled and are tried again", tenant.slug(), failure);
        }
    }

    @Override
    public void stop() {
        running = false;
        var looking = thread;
        if (looking != null) {
            rings.release();
            join(looking);
        }
    }

    private static void join(Thread looking) {
        try {
            looking.join(LONGEST_FAREWELL_MILLIS);
            looking.interrupt();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
