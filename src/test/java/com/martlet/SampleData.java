package com.martlet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.testing.MartletProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real rows that the folder named by MARTLET_SAMPLE_DATA holds. */
final class SampleData {

    private SampleData() {}

    /** Skips the test, saying why, where it cannot run. */
    static void assumeReady() {
        assumeTrue(
                System.getenv("MARTLET_SAMPLE_DATA") != null,
                "MARTLET_SAMPLE_DATA is not set: no real data to load");
        assumeSpark();
    }

    /** Skips the test where the Spark jobs are not there. */
    static void assumeSpark() {
        assumeTrue(
                MartletProcess.hasSpark(),
                "spark-jobs is not built: ./martlet test builds it first");
    }

    static Path folder() {
        return Path.of(System.getenv("MARTLET_SAMPLE_DATA"));
    }

    static List<Path> accesses(String day) {
        return filesIn(folder().resolve("lgde/access").resolve(day));
    }

    static List<Path> snapshot(String name, String day) {
        return filesIn(folder().resolve("lgde").resolve(name).resolve(day));
    }

    static List<Path> rees46() {
        return filesIn(folder().resolve("rees46"));
    }

    /** One file for each day that the shop was open, the first day first. */
    static List<Path> onlineRetail() {
        return filesIn(folder().resolve("online_retail/by-day"));
    }

    private static List<Path> filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
