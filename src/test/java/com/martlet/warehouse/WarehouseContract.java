package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.identity.Tenant;
import com.martlet.testing.InMemoryLake;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Loads, publishing and clean-up, as every kind of warehouse keeps to it. */
abstract class WarehouseContract {

    static final LocalDate DAY = LocalDate.of(2020, 10, 25);
    static final TableDay EVENTS = new TableDay("events", DAY);

    private final InMemoryLake lake = new InMemoryLake();
    private final Warehouse warehouse = warehouse(lake);
    private final WarehouseSql sql = sql();

    final Tenant tenant = TestWarehouse.aTenant("Asia/Seoul");

    abstract Warehouse warehouse(InMemoryLake lake);

    abstract WarehouseSql sql();

    @BeforeEach
    void openTenant() {
        warehouse.provision(tenant);
    }

    @Test
    void showsNothingBeforeTheFirstPublish() {
        assertThat(warehouse.dataVersion(tenant.id()).number()).isZero();
        assertThat(warehouse.pointers(tenant.id(), "events")).isEmpty();
    }

    @Test
    void keepsALoadInvisibleUntilItIsPublished() {
        var load = loadEvents(2);
        warehouse.stage(tenant.id(), load, List.of(EVENTS));

        assertThat(visibleEvents()).isZero();
        assertThat(warehouse.countRows(tenant.id(), load)).isEqualTo(Map.of(EVENTS, 2L));

        var version = warehouse.publish(tenant.id(), 1, load, 11, Map.of(EVENTS, 2L));

        assertThat(visibleEvents()).isEqualTo(2);
        assertThat(version.number()).isEqualTo(1);
        assertThat(warehouse.published(tenant.id(), 11)).contains(version);
        assertThat(warehouse.published(tenant.id(), 12)).isEmpty();
        assertThat(warehouse.pointers(tenant.id(), "events"))
                .isEqualTo(Map.of(DAY, new Pointer(load, 2)));
    }

    @Test
    void showsTheCandidatesToTheBuilderOnly() {
        publish(loadEvents(2), 1);
        var load = loadEvents(5);

        warehouse.stage(tenant.id(), load, List.of(EVENTS));

        assertThat(countEvents(tenant, WarehouseRole.BUILDER)).isEqualTo(5);
        assertThat(visibleEvents()).isEqualTo(2);
    }

    @Test
    void publishesOnceHoweverOftenARunRepeats() {
        var load = loadEvents(2);

        var first = warehouse.publish(tenant.id(), 1, load, 11, Map.of(EVENTS, 2L));
        var second = warehouse.publish(tenant.id(), 2, load, 11, Map.of(EVENTS, 2L));

        assertThat(second).isEqualTo(first);
        assertThat(warehouse.dataVersion(tenant.id())).isEqualTo(first);
    }

    @Test
    void refusesAStaleToken() {
        publish(loadEvents(2), 5);
        var late = loadEvents(7);

        assertThatThrownBy(() -> warehouse.publish(tenant.id(), 4, late, 12, Map.of(EVENTS, 7L)))
                .isInstanceOf(Superseded.class)
                .hasMessage(
                        "Nothing was published: a later run or a cancellation took over (token 4 is"
                                + " stale).");
        assertThat(visibleEvents()).isEqualTo(2);
        assertThat(warehouse.dataVersion(tenant.id()).number()).isEqualTo(1);
    }

    @Test
    void refusesARunThatWasFenced() {
        var load = loadEvents(2);
        warehouse.fence(tenant.id(), 3);

        assertThatThrownBy(() -> warehouse.publish(tenant.id(), 2, load, 11, Map.of(EVENTS, 2L)))
                .isInstanceOf(Superseded.class);
        assertThat(visibleEvents()).isZero();
    }

    @Test
    void readersKeepTheirVersionWhileAnotherIsPublished() throws Exception {
        publish(loadEvents(2), 1);
        var next = loadEvents(5);
        var hasBegun = new CountDownLatch(1);
        var isPublished = new CountDownLatch(1);

        var reader =
                CompletableFuture.supplyAsync(
                        () ->
                                sql.read(
                                        tenant.id(),
                                        WarehouseRole.READER,
                                        client -> {
                                            var before = count(client);
                                            hasBegun.countDown();
                                            await(isPublished);
                                            return List.of(before, count(client));
                                        }));
        hasBegun.await();
        publish(next, 2);
        isPublished.countDown();

        assertThat(reader.get()).containsExactly(2L, 2L);
        assertThat(visibleEvents()).isEqualTo(5);
    }

    @Test
    void deletesLoadsThatNoPointerNames() {
        var first = loadEvents(2);
        warehouse.stage(tenant.id(), first, List.of(EVENTS));
        lake.append(
                tenant.id(),
                "clean/events/dt=2020-10-25/run=%d/part.parquet".formatted(first.value()),
                new ByteArrayInputStream(new byte[3]));
        publish(first, 1);
        var abandoned = loadEvents(9);
        var second = loadEvents(5);
        warehouse.stage(tenant.id(), second, List.of(EVENTS));
        publish(second, 2);
        var inProgress = loadEvents(3);

        warehouse.deleteOldLoads(tenant.id());

        assertThat(storedRows(first)).isZero();
        assertThat(storedRows(abandoned)).isZero();
        assertThat(storedRows(second)).isEqualTo(5);
        assertThat(storedRows(inProgress)).isEqualTo(3);
        assertThat(lake.list(tenant.id(), "clean")).isEmpty();
    }

    @Test
    void deletesTheFilesOfALoadThatBrokeOffBeforeItWasStaged() {
        var broken = warehouse.nextLoadId(tenant.id());
        var days = Set.of(new TableDay("customers", DAY), new TableDay("day_block", DAY));
        warehouse.announce(tenant.id(), broken, days);
        write("clean/customers/dt=%s/run=%d/part-0.parquet".formatted(DAY, broken.value()));
        write("serving/dt=%s/load=%d/block.bin".formatted(DAY, broken.value()));
        publish(loadEvents(3), 1);

        warehouse.deleteOldLoads(tenant.id());

        assertThat(lake.list(tenant.id(), "clean/customers")).isEmpty();
        assertThat(lake.list(tenant.id(), "serving")).isEmpty();
    }

    private LoadId loadEvents(int rows) {
        return loadEvents(warehouse, tenant, rows);
    }

    static LoadId loadEvents(Warehouse warehouse, Tenant tenant, int rows) {
        var load = warehouse.nextLoadId(tenant.id());
        TestWarehouse.loader(warehouse, tenant)
                .batchUpdate(
                        """
                        insert into %s_raw_data.events
                            (load_id, day, event_key, event_type, occurred_at)
                        values (?, ?, ?, 'view', timestamp '2020-10-24 20:00:00')
                        """
                                .formatted(tenant.key()),
                        IntStream.rangeClosed(1, rows)
                                .mapToObj(number -> new Object[] {load.value(), DAY, number})
                                .toList());
        return load;
    }

    private void write(String path) {
        lake.append(tenant.id(), path, new ByteArrayInputStream(new byte[3]));
    }

    private void publish(LoadId load, long token) {
        warehouse.publish(tenant.id(), token, load, 100 + token, Map.of(EVENTS, 1L));
    }

    private long visibleEvents() {
        return countEvents(tenant, WarehouseRole.READER);
    }

    private long countEvents(Tenant tenant, WarehouseRole role) {
        return sql.read(tenant.id(), role, WarehouseContract::count);
    }

    private static long count(JdbcClient client) {
        return client.sql("select count(*) from fact_events").query(Long.class).single();
    }

    private long storedRows(LoadId load) {
        return TestWarehouse.asLoader(warehouse, tenant)
                .sql(
                        "select count(*) from %s_raw_data.events where load_id = ?"
                                .formatted(tenant.key()))
                .param(load.value())
                .query(Long.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
