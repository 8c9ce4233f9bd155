package com.martlet.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The archive of classes that a driver leaves behind when it ends, so that the next one starts
 * sooner.
 *
 * @param jars the folder they come from
 */
record DriverClasses(Path archive, Path jars) {

    String options() {
        return "-XX:+AutoCreateSharedArchive \"-XX:SharedArchiveFile=%s\" -Xlog:disable -Xlog:all=error:stderr"
                .formatted(archive);
    }

    /** The JVM replaces an archive of another JVM, but not one of other jars. */
    void forgetOld() throws IOException {
        if (Files.exists(archive) && lastModified(archive) < newestJar()) {
            Files.delete(archive);
        }
    }

    private long newestJar() throws IOException {
        try (var all = Files.list(jars)) {
            return all.mapToLong(DriverClasses::lastModified).max().orElse(0);
        }
    }

    private static long lastModified(Path file) {
        return file.toFile().lastModified();
    }
}
