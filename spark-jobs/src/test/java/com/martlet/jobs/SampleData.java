package com.martlet.jobs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder with real data; tests that need it are skipped when it is not named. */
public final class SampleData {

    private SampleData() {}

    public static Path require(String name) {
        var folder = System.getenv("MARTLET_SAMPLE_DATA");
        assumeTrue(folder != null, "MARTLET_SAMPLE_DATA is not set");
        var path = Path.of(folder, name);
        assumeTrue(Files.exists(path), "there is no " + name + " in MARTLET_SAMPLE_DATA");
        return path;
    }

    public static List<Path> files(String folder) throws IOException {
        try (var files = Files.walk(require(folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
