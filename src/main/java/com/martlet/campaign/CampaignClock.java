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
 * once after a start, and every few seconds for what is to be tried again. While a tenant is
 * suspended, its campaigns wait.
 */
@Component
public class CampaignClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CampaignClock.class);
    private static final long LONGEST_FAREWELL_MILLIS = 12_000;

    private final TakeOver takeOver;
    private final Dispatcher dispatcher;
    private final Sender sender;
    private final TenantService tenants;
    private final CampaignSettings settings;
    private final Semaphore rings = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    CampaignClock(
            TakeOver takeOver,
            Dispatcher dispatcher,
            Sender sender,
            TenantService tenants,
            CampaignSettings settings) {
        this.takeOver = takeOver;
        this.dispatcher = dispatcher;
        this.sender = sender;
        this.tenants = tenants;
        this.settings = settings;
    }

    /**
     * Takes over what was sent before the tenant came, and fixes the audience of each campaign that
     * is due; its messages follow by themselves.
     */
    public void startDue(TenantId id) {
        var tenant = tenants.load(id);
        if (!tenant.suspended()) {
            takeOver.takeOver(tenant);
            dispatcher.startDue(tenant);
            rings.release();
        }
    }

    /** Starts the campaigns of all tenants; one that stumbles keeps no other from it. */
    public void startAllDue() {
        tenants.all().forEach(tenant -> safely(tenant, dispatcher::startDue));
        rings.release();
    }

    /** Sends what waits in the outbox of all tenants. */
    void sendAllWaiting() {
        tenants.all().forEach(tenant -> safely(tenant, sender::sendWaiting));
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
                sendAllWaiting();
                rings.tryAcquire(settings.look().toMillis(), TimeUnit.MILLISECONDS);
                rings.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void safely(Tenant tenant, Consumer<Tenant> work) {
        try {
            if (running && !tenant.suspended()) {
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
