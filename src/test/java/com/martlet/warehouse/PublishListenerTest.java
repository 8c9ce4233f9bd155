package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Tenant;
import com.martlet.testing.Await;
import com.martlet.testing.EmbeddedDatabase;
import com.martlet.testing.InMemoryLake;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A publish on one node is heard by the others, also after the database went away. */
class PublishListenerTest {

    private final Warehouse warehouse = TestWarehouse.on(new InMemoryLake());
    private final Tenant tenant = TestWarehouse.aTenant("UTC");
    private final Queue<Published> heard = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connected = new AtomicInteger();
    private final PublishListener listener =
            new PublishListener(
                    EmbeddedDatabase.warehouse().dataSource(),
                    heard::add,
                    connected::incrementAndGet);

    @BeforeEach
    void listen() {
        warehouse.provision(tenant);
        listener.start();
        awaitConnections(1);
    }

    @AfterEach
    void close() {
        listener.close();
    }

    @Test
    void hearsWhatAnotherNodePublishes() {
        warehouse.announce(tenant.id(), 7);

        awaitHeard(new Published(tenant.id(), 7));
    }

    @Test
    void connectsAgainWhenTheDatabaseHangsUp() {
        hangUp();
        awaitConnections(2);

        warehouse.announce(tenant.id(), 8);

        awaitHeard(new Published(tenant.id(), 8));
    }

    private void awaitHeard(Published wanted) {
        Await.until("the news", Duration.ofSeconds(20), () -> heard.contains(wanted));
    }

    private void awaitConnections(int wanted) {
        Await.until("a connection", Duration.ofSeconds(20), () -> connected.get() >= wanted);
    }

    /** Ends the listeners of this test's login; those of other tests connect again as well. */
    private static void hangUp() {
        var owner = JdbcClient.create(EmbeddedDatabase.warehouse().dataSource());
        var ended =
                owner.sql(
                                """
                                select pg_terminate_backend(pid) from pg_stat_activity
                                where query = 'listen martlet_published'
                                """)
                        .query(Boolean.class)
                        .list();
        assertThat(ended).contains(true);
    }
}
