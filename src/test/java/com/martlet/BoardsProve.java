package com.martlet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.oracle.BoardOracle;
import com.martlet.oracle.RawData;
import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo shop as it opens on this machine, 90 days of it: every number of every card. */
@Tag("prove")
class BoardsProve {

    private static final int DAYS = 90;

    @TempDir private static Path home;

    @Test
    void showsOnEveryCardOfAQuarterWhatDuckDbSays() throws Exception {
        assumeTrue(MartletProcess.hasSpark(), "The Spark jobs are not built");
        try (var martlet =
                        MartletProcess.start(
                                home,
                                "-Dmartlet.demo.enabled=true",
                                "-Dmartlet.demo.customers=2000",
                                "-Dmartlet.demo.days=" + DAYS);
                var oracle = open(martlet)) {
            var api = martlet.api("demo");
            new KeenCustomers(api).save();
            var first = LocalDate.parse(Files.readString(home.resolve("demo-first-day.txt")));
            new DemoBoards(api, oracle, first, first.plusDays(DAYS - 1L)).assertEqualToDuckDb(30);
        }
    }

    private static BoardOracle open(MartletProcess martlet) throws Exception {
        ApiClient api = martlet.api("demo");
        api.awaitEnd(api.get("/runs").get("runs").get(0).get("id").asLong());
        return new BoardOracle(RawData.demo(home.resolve("drop/demo")));
    }
}
