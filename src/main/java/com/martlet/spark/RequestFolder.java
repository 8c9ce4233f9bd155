package com.martlet.spark;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application's side of a request's folder; spark-jobs/README.md describes its files. */
final class RequestFolder {

    private static final FileAttribute<?> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;
    private final JsonMapper json;
    private long logRead;

    RequestFolder(Path path, JsonMapper json) {
        this.path = path;
        this.json = json;
    }

    /** The folder appears whole: the driver never sees half a request. */
    static RequestFolder submit(Path spool, JobRequest request, JsonMapper json)
            throws IOException {
        var lane = request.isQuick() ? "quick-" : "";
        var id = lane + "%020d-%s".formatted(System.nanoTime(), UUID.randomUUID());
        var draft = Files.createDirectories(spool.resolveSibling(owner() + "-draft-" + id));
        if (!request.secrets().isEmpty()) {
            var secrets = Files.createFile(draft.resolve("secrets.json"), OWNER_ONLY);
            Files.write(secrets, json.writeValueAsBytes(request.secrets()));
        }
        Files.write(draft.resolve("spec.json"), json.writeValueAsBytes(request.spec()));
        return new RequestFolder(
                Files.move(draft, spool.resolve(id), StandardCopyOption.ATOMIC_MOVE), json);
    }

    /** Folders of a living application are not taken for left-overs. */
    private static long owner() {
        return ProcessHandle.current().pid();
    }

    Optional<JsonNode> report() throws IOException {
        return read("report.json");
    }

    Optional<JsonNode> progress() throws IOException {
        return read("progress.json");
    }

    boolean isTaken() {
        return Files.exists(path.resolve("taken"));
    }

    /** True when no driver has it yet; then none ever will. */
    boolean withdraw() throws IOException {
        try {
            Files.writeString(
                    path.resolve("taken"), Long.toString(owner()), StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    void cancel() throws IOException {
        Files.write(path.resolve("cancel"), new byte[0]);
    }

    /** Lines of the log that came since the last call; a line still being written waits. */
    List<JsonNode> newLogLines() throws IOException {
        var log = path.resolve("log.jsonl");
        if (!Files.exists(log) || Files.size(log) <= logRead) {
            return List.of();
        }
        var bytes = bytesFrom(log, logRead);
        var text = new String(bytes, StandardCharsets.UTF_8);
        var whole = text.substring(0, text.lastIndexOf('\n') + 1);
        logRead += whole.getBytes(StandardCharsets.UTF_8).length;
        return whole.lines().filter(line -> !line.isBlank()).map(json::readTree).toList();
    }

    /**
     * It leaves the spool whole: file by file, a driver could find a request without its report and
     * handle it again.
     */
    void remove() throws IOException {
        var name = "%d-done-%s".formatted(owner(), path.getFileName());
        var done = Objects.requireNonNull(path.getParent()).resolveSibling(name);
        Files.move(path, done, StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(done);
    }

    private Optional<JsonNode> read(String name) throws IOException {
        try {
            return Optional.of(json.readTree(Files.readAllBytes(path.resolve(name))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytesFrom(Path file, long offset) throws IOException {
        try (var content = new RandomAccessFile(file.toFile(), "r")) {
            content.seek(offset);
            var bytes = new byte[(int) Math.min(content.length() - offset, 1 << 20)];
            content.readFully(bytes);
            return bytes;
        }
    }
}
