package com.martlet.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The driver as a process of its own. */
class MainTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final List<Process> processes = new ArrayList<>();

    @TempDir Path home;

    @AfterEach
    void stopProcesses() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void cancelsARunningRequestAndEndsWithItsOwner() throws Exception {
        var desk = new Desk(home, "UTC").batch(1, Mappings.KAGGLE).file("a.csv", "");
        makeLarge(desk.lake().resolve("raw/1/a.csv"));
        var owner = started(new ProcessBuilder("sleep", "1000"));
        var request = desk.folder(desk.parseSpec(), Map.of());
        var driver =
                driver("--spool", desk.spool().toString(), "--owner", Long.toString(owner.pid()));
        await(() -> Files.exists(request.path().resolve("progress.json")));

        Files.createFile(request.path().resolve("cancel"));
        await(request::hasReport);
        owner.destroyForcibly();

        assertThat(request.path().resolve("report.json")).content().contains("CANCELLED");
        assertThat(driver.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(driver.exitValue()).isEqualTo(3);
    }

    @Test
    void handlesOneRequestAndEnds() throws Exception {
        var desk = new Desk(home, "UTC").batch(1, Mappings.KAGGLE).file("a.csv", "");
        var request = desk.folder(desk.parseSpec(), Map.of());

        var driver = driver("--once", request.path().toString());

        assertThat(driver.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(request.path().resolve("report.json")).content().contains("SUCCEEDED");
        assertThat(request.path().resolve("log.jsonl"))
                .content()
                .contains("a.csv of source1 has no rows");
    }

    /** A file that takes a while to read. */
    private static void makeLarge(Path file) throws Exception {
        var header =
                "event_time,event_type,product_id,category_code,brand,price,user_id,user_session\n";
        Files.writeString(file, header);
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.seek(header.getBytes(StandardCharsets.UTF_8).length);
            var line = "2019-10-01 00:00:00 UTC,view,1,,,5,1,s\n".repeat(20_000);
            for (int i = 0; i < 60; i++) {
                sparse.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private Process driver(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("--") || flag.startsWith("-X"))
                .forEach(command::add);
        command.addAll(
                List.of(
                        "-Dspark.master=local[2]",
                        "-Dspark.app.name=driver",
                        "-Dspark.ui.enabled=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.martlet.jobs.Main"));
        command.addAll(List.of(arguments));
        return started(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(home.resolve("driver.log").toFile()));
    }

    private Process started(ProcessBuilder builder) throws Exception {
        var process = builder.start();
        processes.add(process);
        return process;
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }
}
