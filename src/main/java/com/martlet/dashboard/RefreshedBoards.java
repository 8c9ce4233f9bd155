package com.martlet.dashboard;

import com.martlet.identity.TenantId;
import com.martlet.mart.MartsRefreshed;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the open boards of a tenant that a new data version is visible. */
@Component
public class RefreshedBoards {

    private final Map<TenantId, Set<LongConsumer>> boards = new ConcurrentHashMap<>();

    /**
     * @param board gets the new data version, on a thread that is not its own
     * @return ends it
     */
    public Runnable watch(TenantId tenant, LongConsumer board) {
        boards.computeIfAbsent(tenant, key -> ConcurrentHashMap.newKeySet()).add(board);
        return () -> boards.getOrDefault(tenant, Set.of()).remove(board);
    }

    @EventListener
    void on(MartsRefreshed refreshed) {
        boards.getOrDefault(refreshed.tenant(), Set.of())
                .forEach(board -> board.accept(refreshed.dataVersion()));
    }
}
