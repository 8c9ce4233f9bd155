package com.martlet.mart;

import com.martlet.warehouse.Published;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What was published are marts; on every node, whoever shows them hears of it. */
@Component
class MartNews {

    private final ApplicationEventPublisher events;

    MartNews(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(Published published) {
        events.publishEvent(new MartsRefreshed(published.tenant(), published.dataVersion()));
    }
}
