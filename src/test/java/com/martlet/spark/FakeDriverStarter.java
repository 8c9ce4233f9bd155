package com.martlet.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Starts fake drivers and remembers their processes. */
final class FakeDriverStarter implements DriverStarter {

    final List<Process> processes = new CopyOnWriteArrayList<>();

    private final Path folder;
    private final String main;

    FakeDriverStarter(Path folder, Class<?> main) {
        this.folder = folder;
        this.main = main.getName();
    }

    @Override
    public Process start(Path spool) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classes = Path.of("target", "test-classes").toAbsolutePath().toString();
        var command =
                new ArrayList<>(
                        List.of(java, "-Xmx32m", "-XX:TieredStopAtLevel=1", "-cp", classes));
        command.addAll(List.of(main, spool.toString()));
        Files.createDirectories(folder);
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log().toFile())
                        .start();
        processes.add(process);
        return process;
    }

    @Override
    public Path log() {
        return folder.resolve("driver.log");
    }

    /** A driver that ends at once. */
    static final class Stillborn {
        public static void main(String[] arguments) {
            System.out.println(
                    "There is insufficient memory for the Java Runtime Environment to continue.");
            Runtime.getRuntime().halt(1);
        }
    }
}
