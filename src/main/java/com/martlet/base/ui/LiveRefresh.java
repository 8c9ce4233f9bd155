package com.martlet.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again, as long as a component is on a screen, and pushes what changed. It asks the
 * database, so it also sees what another node works on.
 */
public final class LiveRefresh {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRefresh.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final ScheduledExecutorService CLOCK =
            Executors.newScheduledThreadPool(
                    1, work -> Thread.ofPlatform().daemon().name("live-refresh").unstarted(work));

    private LiveRefresh() {}

    public static void attach(Component component, Runnable refresh) {
        component.addAttachListener(
                attached -> {
                    var task = start(attached.getUI(), refresh);
                    component.addDetachListener(
                            detached -> {
                                detached.unregisterListener();
                                task.cancel(false);
                            });
                });
    }

    private static ScheduledFuture<?> start(UI ui, Runnable refresh) {
        return CLOCK.scheduleWithFixedDelay(
                () -> push(ui, refresh), EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void push(UI ui, Runnable refresh) {
        try {
            ui.access(() -> quietly(refresh));
        } catch (UIDetachedException closed) {
            LOG.debug("The screen was closed meanwhile");
        }
    }

    /** What could not be read now is read at the next look. */
    private static void quietly(Runnable refresh) {
        try {
            refresh.run();
        } catch (RuntimeException failure) {
            LOG.warn("What is on a screen could not be refreshed: {}", failure.toString());
        }
    }
}
