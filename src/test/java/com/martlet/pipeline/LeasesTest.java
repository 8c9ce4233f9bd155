package com.martlet.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.identity.Tenant;
import com.martlet.identity.TenantService;
import com.martlet.pipeline.Leases.Renewal;
import com.martlet.testing.MartletTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@MartletTest
class LeasesTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration OVER = Duration.ofSeconds(-1);
    private static final int ATTEMPTS = 3;

    @Autowired private Leases leases;
    @Autowired private LostRuns lost;
    @Autowired private RunService runs;
    @Autowired private TenantService tenants;
    @Autowired private JdbcClient jdbc;

    @BeforeEach
    void emptyTheQueue() throws SQLException {
        QueueFixture.emptyTheQueue();
    }

    @Test
    void takesTheRunThatWaitsLongest() {
        var first = queue(aShop());
        queue(aShop());

        var lease = leases.takeNext("a worker", LONG).orElseThrow();

        assertThat(lease.run()).isEqualTo(first.id());
        assertThat(find(first).state()).isEqualTo(RunState.RUNNING);
        assertThat(find(first).startedAt()).isNotNull();
    }

    @Test
    void keepsTheSecondRunOfATenantWaiting() {
        var shop = aShop();
        queue(shop);
        var second = queue(shop);
        leases.takeNext("a worker", LONG);

        var lease = leases.takeNext("another worker", LONG);

        assertThat(lease).isEmpty();
        assertThat(find(second).state()).isEqualTo(RunState.QUEUED);
    }

    @Test
    void givesATenantToOneOfManyWorkersOnly() throws Exception {
        var shop = aShop();
        for (var number = 0; number < 20; number++) {
            queue(shop);
        }
        var taken = ConcurrentHashMap.<Lease>newKeySet();

        try (var workers = Executors.newFixedThreadPool(8)) {
            for (var number = 0; number < 40; number++) {
                workers.submit(() -> leases.takeNext("a worker", LONG).ifPresent(taken::add));
            }
        }

        assertThat(taken).hasSize(1);
    }

    @Test
    void countsTokensUpwards() {
        var first = queue(aShop());
        queue(aShop());

        var lease = leases.takeNext("a worker", LONG).orElseThrow();
        var next = leases.takeNext("a worker", LONG).orElseThrow();

        assertThat(lease.run()).isEqualTo(first.id());
        assertThat(next.token()).isGreaterThan(lease.token());
    }

    @Test
    void leavesALivingLeaseAlone() {
        queue(aShop());
        leases.takeNext("a worker", LONG);

        assertThat(lost.takeUp(ATTEMPTS, List.of())).isEmpty();
    }

    @Test
    void takesUpARunWhoseLeaseIsOver() {
        var run = queue(aShop());
        var dead = leases.takeNext("a dead worker", OVER).orElseThrow();

        var takenUp = lost.takeUp(ATTEMPTS, List.of());
        var lease = leases.takeNext("a worker", LONG).orElseThrow();

        assertThat(takenUp).containsExactly(run.id());
        assertThat(lease.run()).isEqualTo(run.id());
        assertThat(lease.attempt()).isEqualTo(2);
        assertThat(lease.token()).isGreaterThan(dead.token());
    }

    @Test
    void takesUpARunOfAHolderKnownToBeDead() {
        var run = queue(aShop());
        leases.takeNext("a dead worker", LONG);

        assertThat(lost.takeUp(ATTEMPTS, List.of("a dead worker"))).containsExactly(run.id());
    }

    @Test
    void failsARunThatWasLostTooOften() {
        var run = queue(aShop());
        for (var attempt = 1; attempt <= ATTEMPTS; attempt++) {
            leases.takeNext("a dead worker", OVER).orElseThrow();
            lost.takeUp(ATTEMPTS, List.of());
        }
        lost.over(ATTEMPTS, List.of()).forEach(over -> lost.end(over, null));

        assertThat(find(run).state()).isEqualTo(RunState.FAILED);
        assertThat(find(run).message())
                .isEqualTo("The process that worked on this run ended (a dead worker).");
        assertThat(leases.takeNext("a worker", LONG)).isEmpty();
    }

    @Test
    void tellsTheHolderThatItsLeaseIsLost() {
        queue(aShop());
        var slow = leases.takeNext("a slow worker", OVER).orElseThrow();
        lost.takeUp(ATTEMPTS, List.of());
        var lease = leases.takeNext("a worker", LONG).orElseThrow();

        assertThat(leases.renew(slow, LONG)).isEqualTo(Renewal.LOST);
        assertThat(leases.renew(lease, LONG)).isEqualTo(Renewal.HELD);
    }

    private Tenant aShop() {
        return QueueFixture.aShop(jdbc, tenants);
    }

    private Run queue(Tenant shop) {
        return runs.startByItself(shop.id(), RunRequest.everythingNew(RunTrigger.MANUAL));
    }

    private Run find(Run run) {
        return runs.find(run.tenant(), run.id()).orElseThrow();
    }
}
