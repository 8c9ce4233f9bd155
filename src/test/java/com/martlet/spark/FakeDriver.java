package com.martlet.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.locks.LockSupport;

/**
 * A driver without Spark: plays the spool's protocol in a process of its own and does what the
 * request says: succeed, fail, die, hang, or cancel when asked.
 */
public final class FakeDriver {

    private FakeDriver() {}

    public static void main(String[] arguments) throws IOException {
        var spool = Path.of(arguments[0]);
        System.out.println("the driver is up");
        while (!Files.exists(spool.resolve("stop"))) {
            try (var folders = Files.list(spool)) {
                for (var folder : (Iterable<Path>) folders.sorted()::iterator) {
                    if (!Files.exists(folder.resolve("taken"))) {
                        handle(folder);
                    }
                }
            }
            pause();
        }
    }

    private static void handle(Path folder) throws IOException {
        var spec = Files.readString(folder.resolve("spec.json"));
        var secrets = folder.resolve("secrets.json");
        var secret = Files.exists(secrets) ? Files.readString(secrets) : "";
        Files.deleteIfExists(secrets);
        Files.writeString(folder.resolve("taken"), Long.toString(ProcessHandle.current().pid()));
        if (spec.contains("die")) {
            System.out.println("java.lang.OutOfMemoryError: Java heap space at row Kim,010-1234");
            Runtime.getRuntime().halt(1);
        }
        if (spec.contains("hang")) {
            waitFor(folder.resolve("never"));
        }
        if (spec.contains("patient")) {
            waitFor(folder.resolve("cancel"));
            report(folder, "{\"state\":\"CANCELLED\"}");
            return;
        }
        if (spec.contains("fail")) {
            report(
                    folder,
                    "{\"state\":\"FAILED\",\"message\":\"no such column\",\"retryHelps\":false}");
            return;
        }
        Files.writeString(
                folder.resolve("log.jsonl"),
                "{\"level\":\"INFO\",\"text\":\"first\"}\n{\"level\":\"WARN\",\"text\":\"empty file\"}\n");
        Files.writeString(folder.resolve("progress.json"), "{\"done\":0.5,\"step\":\"events\"}");
        report(
                folder,
                "{\"state\":\"SUCCEEDED\",\"secretLength\":%d,\"process\":%d}"
                        .formatted(secret.length(), ProcessHandle.current().pid()));
    }

    private static void report(Path folder, String json) throws IOException {
        var part = Files.writeString(folder.resolve("report.json.part"), json);
        Files.move(part, folder.resolve("report.json"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void waitFor(Path file) {
        while (!Files.exists(file)) {
            pause();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(20_000_000);
    }
}
