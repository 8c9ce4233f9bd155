package com.martlet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RequestFolderTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int REQUESTS = 300;

    @TempDir Path home;

    @Test
    void leavesTheSpoolWithItsReport() throws Exception {
        var spool = Files.createDirectories(home.resolve("1-1"));
        var ended = new AtomicBoolean();
        var looking = CompletableFuture.supplyAsync(() -> requestsToTake(spool, ended));

        for (int i = 0; i < REQUESTS; i++) {
            handled(spool).remove();
        }
        ended.set(true);

        assertThat(looking.get()).isZero();
        assertThat(home.toFile().list()).containsExactly("1-1");
        assertThat(spool).isEmptyDirectory();
    }

    /** A request that is already taken and reported when it appears. */
    private RequestFolder handled(Path spool) throws IOException {
        var outside = Files.createDirectories(home.resolve("outside"));
        var request = new JobRequest("parse", "a test", Map.of("kind", "parse"), Map.of());
        RequestFolder.submit(outside, request, JSON);
        var folder = outside.toFile().listFiles()[0].toPath();
        Files.writeString(folder.resolve("taken"), "1");
        Files.writeString(folder.resolve("report.json"), "{}");
        Files.move(folder, spool.resolve(folder.getFileName()));
        Files.delete(outside);
        return new RequestFolder(spool.resolve(folder.getFileName()), JSON);
    }

    private static int requestsToTake(Path spool, AtomicBoolean ended) {
        int found = 0;
        while (!ended.get()) {
            for (var name : spool.toFile().list()) {
                found += isWaiting(spool.resolve(name)) ? 1 : 0;
            }
        }
        return found;
    }

    /** As a driver looks: a spec without a report, and the folder is still there to be marked. */
    private static boolean isWaiting(Path folder) {
        return Files.exists(folder.resolve("spec.json"))
                && !Files.exists(folder.resolve("report.json"))
                && Files.exists(folder);
    }
}
