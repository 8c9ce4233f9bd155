package com.martlet.jobs;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/** The directory of one request; its files are described in README.md. */
public record RequestFolder(Path path) {

    public String id() {
        return path.getFileName().toString();
    }

    boolean isWaiting() {
        return Files.exists(path.resolve("spec.json")) && !hasReport();
    }

    boolean hasReport() {
        return Files.exists(path.resolve("report.json"));
    }

    boolean isCancelled() {
        return Files.exists(path.resolve("cancel"));
    }

    /**
     * Marks the request as this driver's; false when a living driver has it, this one included, or
     * when its owner removed it meanwhile.
     */
    boolean take() throws IOException {
        try {
            return mark();
        } catch (NoSuchFileException removed) {
            return false;
        }
    }

    private boolean mark() throws IOException {
        var marker = path.resolve("taken");
        var self = Long.toString(ProcessHandle.current().pid());
        try {
            Files.writeString(marker, self, StandardOpenOption.CREATE_NEW);
            return true;
        } catch (FileAlreadyExistsException taken) {
            if (isAlive(Files.readString(marker).strip())) {
                return false;
            }
            Files.writeString(marker, self);
            return Files.readString(marker).strip().equals(self);
        }
    }

    private static boolean isAlive(String process) {
        return process.matches("\\d+") && ProcessHandle.of(Long.parseLong(process)).isPresent();
    }

    JsonNode readSpec() {
        try {
            return Json.MAPPER.readTree(path.resolve("spec.json").toFile());
        } catch (IOException e) {
            throw new InvalidRequest("spec.json cannot be read: " + e.getMessage());
        }
    }

    /** Reads secrets.json and removes it; empty when the request has none. */
    Map<String, String> takeSecrets() throws IOException {
        var file = path.resolve("secrets.json");
        if (!Files.exists(file)) {
            return Map.of();
        }
        var secrets =
                Json.MAPPER.readValue(file.toFile(), new TypeReference<Map<String, String>>() {});
        Files.delete(file);
        return secrets;
    }

    /** The file is whole or absent at any moment. */
    void write(String name, JsonNode content) throws IOException {
        var part = path.resolve(name + ".part");
        Files.writeString(part, Json.MAPPER.writeValueAsString(content));
        Files.move(
                part,
                path.resolve(name),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    void appendLog(JsonNode line) throws IOException {
        Files.writeString(
                path.resolve("log.jsonl"),
                Json.MAPPER.writeValueAsString(line) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
