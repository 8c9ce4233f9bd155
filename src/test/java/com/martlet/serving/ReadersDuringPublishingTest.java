package com.martlet.serving;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.Period;
import com.martlet.mart.Fact;
import com.martlet.mart.Shop;
import com.martlet.warehouse.WarehouseRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whoever reads while versions are published sees one of them, whole, and waits for no lock. Each
 * version has as many events a day as its number says.
 */
class ReadersDuringPublishingTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 10, 26);
    private static final int DAYS = 3;
    private static final int KINDS = 13;
    private static final int READERS = 2;
    private static final String LONGEST_WAIT = "set local lock_timeout = '200ms'";

    private final Served served = new Served("UTC");
    private final Shop shop = served.shop();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicInteger published = new AtomicInteger();

    @BeforeEach
    void publishTheFirst() {
        publish();
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    @Timeout(300)
    void seeOneVersionWhileTwentyArePublished() throws Exception {
        readDuring(20, 100);
    }

    @Test
    @Tag("prove")
    @Timeout(1_800)
    void seeOneVersionWhileTwoHundredArePublished() throws Exception {
        readDuring(200, 100_000);
    }

    /** A reader holds the first version open all the while, and finds it as it was. */
    private void readDuring(int publishes, int atLeast) throws Exception {
        var hasBegun = new CountDownLatch(1);
        var isOver = new CountDownLatch(1);
        var patient = CompletableFuture.supplyAsync(() -> readTwice(hasBegun, isOver), threads);
        hasBegun.await();
        var readers =
                IntStream.range(0, READERS)
                        .mapToObj(one -> CompletableFuture.runAsync(() -> read(isOver), threads))
                        .toList();
        var begun = System.nanoTime();
        while (published.get() <= publishes) {
            publish();
        }
        var publishing = System.nanoTime() - begun;
        while (reads.get() < atLeast && readers.stream().noneMatch(CompletableFuture::isDone)) {
            publish();
        }
        isOver.countDown();
        for (var reader : readers) {
            reader.get();
        }

        assertThat(patient.get()).hasSize(2).containsOnly(numbers(1));
        assertThat(reads.get()).isGreaterThanOrEqualTo(atLeast);
        System.out.printf(
                "%,d reads of one version each during %d publishes of %.0f ms on average; slowest"
                        + " read %.0f ms, no lock waited for 200 ms%n",
                reads.get(), published.get(), publishing / 1e6 / publishes, slowest.get() / 1e6);
    }

    private void publish() {
        var facts = new ArrayList<Fact>();
        var many = perDay(published.get() + 1);
        for (var day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
            for (var number = 0; number < many; number++) {
                facts.add(Fact.view(day, "c" + number));
            }
        }
        served.load(facts);
        shop.warehouse().deleteOldLoads(shop.tenant().id());
        published.incrementAndGet();
    }

    private static long perDay(long version) {
        return 1 + version % KINDS;
    }

    /** The version, then what it must say of each day by its facts and by its marts. */
    private static List<Long> numbers(long version) {
        var numbers = new ArrayList<>(List.of(version));
        IntStream.range(0, 2 * DAYS).forEach(one -> numbers.add(perDay(version)));
        return numbers;
    }

    private List<List<Long>> readTwice(CountDownLatch hasBegun, CountDownLatch isOver) {
        return shop.read(
                client -> {
                    var before = facts(client);
                    hasBegun.countDown();
                    await(isOver);
                    return List.of(before, facts(client));
                });
    }

    private void read(CountDownLatch isOver) {
        while (isOver.getCount() > 0) {
            readFacts();
            readBoard();
            reads.addAndGet(2);
        }
    }

    private void readFacts() {
        var begun = System.nanoTime();
        var read =
                shop.sql()
                        .read(
                                shop.tenant().id(),
                                WarehouseRole.READER,
                                client -> {
                                    client.sql(LONGEST_WAIT).update();
                                    return facts(client);
                                });
        slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
        assertThat(read).isEqualTo(numbers(read.getFirst()));
    }

    /** Several statements, as a board or table asks them. */
    private static List<Long> facts(JdbcClient client) {
        var numbers =
                new ArrayList<>(
                        client.sql("select max(version) from data_versions")
                                .query(Long.class)
                                .list());
        for (var question :
                List.of(
                        "select count(*) from fact_events group by day order by day",
                        "select count_events from daily_kpi order by day")) {
            numbers.addAll(client.sql(question).query(Long.class).list());
        }
        return numbers;
    }

    private void readBoard() {
        var period = new Period(FIRST, FIRST.plusDays(DAYS - 1));
        var query =
                new MetricQuery(
                        List.of("events", "visitors"),
                        period,
                        Grain.DAY,
                        List.of(),
                        Map.of(),
                        Optional.empty());
        var answer = served.ask(query);
        var expected = BigDecimal.valueOf(perDay(answer.dataVersion()));
        assertThat(answer.rows())
                .hasSize(DAYS)
                .allSatisfy(
                        row ->
                                assertThat(row.values().values())
                                        .hasSize(2)
                                        .allMatch(value -> value.compareTo(expected) == 0));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
