package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.testing.MartletProcess;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A million rows as CSV and 300,000 as XLSX leave an application of 256 MB of heap, whole and equal
 * to what the warehouse holds, while a board of another shop goes on answering.
 */
@Tag("prove")
class LargeFilesProve {

    private static final String BOARD =
            "/metrics/query?metrics=daily_active_users,daily_revenue&from=2020-10-25&to=2020-10-26";

    @TempDir private Path folder;

    /** What a file holds, found by another reader than its writer. */
    private record Found(long rows, BigDecimal revenue) {}

    @Test
    void leaveASmallHeapWhileBoardsAnswer() throws Exception {
        assumeTrue(MartletProcess.hasSpark(), "spark-jobs is not built");
        SampleData.assumeReady();
        var home = Files.createDirectory(folder.resolve("home"));
        try (var martlet = MartletProcess.start(home, "-Xmx256m")) {
            var board = martlet.api("pilot");
            var shop = new PilotShop(board);
            shop.open();
            shop.upload("20201025");
            board.run(PilotShop.FIRST_DAY);
            martlet.api("big").createTenant("Asia/Seoul", "2026-11-21");
            var key = new ManyCustomerDays(home).fill("big");

            var csv = fetch(martlet, "csv", ManyCustomerDays.SECOND_DAY);
            var xlsx = fetch(martlet, "xlsx", ManyCustomerDays.FIRST_DAY);

            assertThat(inCsv(csv)).isEqualTo(new Found(1_000_000, key.revenue(1_000_000)));
            assertThat(inXlsx(xlsx)).isEqualTo(new Found(300_000, key.revenue(300_000)));
            assertThat(martlet.output()).doesNotContain("OutOfMemoryError");
        }
    }

    /** Fetches the file while somebody looks at a board ten times a second. */
    private Path fetch(MartletProcess martlet, String format, String asOf) throws Exception {
        var order =
                martlet.api("big")
                        .post(
                                "/exports",
                                Map.of(
                                        "table",
                                        "customer_days",
                                        "asOf",
                                        asOf,
                                        "format",
                                        format,
                                        "reason",
                                        "proof"));
        var ended = new AtomicBoolean();
        var answers = new ArrayList<Long>();
        var looking = Thread.ofVirtual().start(() -> look(martlet, ended, answers));
        var file = folder.resolve("file." + format);
        var start = System.nanoTime();
        martlet.api("big").download("/exports/%d/file".formatted(order.get("id").asLong()), file);
        var seconds = Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
        ended.set(true);
        looking.join();
        answers.sort(Long::compare);
        var slow = answers.get((int) (answers.size() * 0.95));
        System.out.printf(
                "prove large-files: %s of %,d rows, %,d bytes in %.1f s; board p95 %d ms of %d answers%n",
                format,
                order.get("rows").asLong(),
                Files.size(file),
                seconds,
                slow,
                answers.size());
        assertThat(slow / 1000.0)
                .as("seconds of a board's answer, p95, beside a file of %.1f s", seconds)
                .isLessThan(seconds / 10);
        return file;
    }

    private static void look(MartletProcess martlet, AtomicBoolean ended, List<Long> answers) {
        while (!ended.get()) {
            var start = System.nanoTime();
            assertThat(martlet.api("pilot").get(BOARD).get("rows")).isNotEmpty();
            answers.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
        }
    }

    private static Found inCsv(Path file) throws SQLException {
        var sql = "select count(*), sum(total_revenue::decimal(18, 4)) from read_csv('%s')";
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var row = statement.executeQuery(sql.formatted(file))) {
            row.next();
            return new Found(row.getLong(1), row.getBigDecimal(2).stripTrailingZeros());
        }
    }

    private static Found inXlsx(Path file) throws IOException, XMLStreamException {
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            return read(XMLInputFactory.newFactory().createXMLStreamReader(sheet));
        }
    }

    private static Found read(XMLStreamReader xml) throws XMLStreamException {
        var rows = -1L;
        var revenue = BigDecimal.ZERO;
        var column = "";
        var wanted = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> rows++;
                case "c" -> column = xml.getAttributeValue(null, "r").replaceAll("\\d", "");
                case "t" -> wanted = xml.getElementText().equals("total_revenue") ? column : wanted;
                case "v" -> {
                    if (column.equals(wanted)) {
                        revenue = revenue.add(new BigDecimal(xml.getElementText()));
                    }
                }
                default -> {}
            }
        }
        return new Found(rows, revenue.stripTrailingZeros());
    }
}
