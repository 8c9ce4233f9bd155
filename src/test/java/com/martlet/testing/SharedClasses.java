package com.martlet.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * What starts of Martlet in the tests of one JVM leave for the next ones, each with a home of its
 * own: most of a start is reading classes.
 */
final class SharedClasses {

    private static final Path FOLDER = Path.of("target", "shared-classes").toAbsolutePath();
    private static final Path JAR = FOLDER.resolve("martlet.jar");
    private static final Path MARTLET = FOLDER.resolve("martlet.jsa");
    private static final Path DRIVER = FOLDER.resolve("driver.jsa");

    static {
        packClasses();
    }

    private SharedClasses() {}

    /** A JVM shares classes of jars, and none when a folder of classes is among them. */
    private static void packClasses() {
        try {
            Files.createDirectories(FOLDER);
            Files.deleteIfExists(DRIVER);
            Files.deleteIfExists(MARTLET);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var classes = Path.of("target", "classes").toString();
        var jar = ToolProvider.findFirst("jar").orElseThrow();
        var result =
                jar.run(
                        System.out,
                        System.err,
                        "--create",
                        "--no-compress",
                        "--file=" + JAR,
                        "-C",
                        classes,
                        ".");
        if (result != 0) {
            throw new IllegalStateException("The classes were not packed: " + result);
        }
    }

    static List<String> options() {
        return List.of(
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + MARTLET,
                "-Xlog:disable",
                "-Xlog:all=error:stderr");
    }

    /** Without the tests' own classes, whose fakes the application would pick up. */
    static String classPath() {
        var all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(java.io.File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .map(entry -> Path.of(entry).endsWith("classes") ? JAR.toString() : entry)
                .collect(Collectors.joining(java.io.File.pathSeparator));
    }

    /** The Spark driver of this home shall start from what an earlier one left. */
    static void give(Path home) {
        if (Files.exists(DRIVER) && !Files.exists(archive(home))) {
            copy(DRIVER, archive(home));
        }
    }

    static void keep(Path home) {
        if (Files.exists(archive(home)) && !Files.exists(DRIVER)) {
            copy(archive(home), DRIVER);
        }
    }

    private static Path archive(Path home) {
        return home.resolve("spark").resolve("driver.jsa");
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
