package com.martlet.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What postmaster.pid tells: which process serves a data folder, on which port. */
record PostmasterFile(Path data, long processId, int port) {

    static Optional<PostmasterFile> find(Path data) {
        var file = data.resolve("postmaster.pid");
        try {
            return Files.exists(file) ? parse(data, Files.readAllLines(file)) : Optional.empty();
        } catch (IOException e) {
            // It vanishes when the server stops between the two calls.
            return Optional.empty();
        }
    }

    /** Removes the file of a server that is gone, even when its process id belongs to another. */
    static void removeStale(Path data) {
        if (find(data).filter(PostmasterFile::isAlive).isEmpty()) {
            try {
                Files.deleteIfExists(data.resolve("postmaster.pid"));
            } catch (IOException e) {
                throw new CannotStart("Cannot remove a stale postmaster.pid: " + e.getMessage(), e);
            }
        }
    }

    /** Process ids are used again: only a server of this very folder counts. */
    boolean isAlive() {
        return ProcessHandle.of(processId)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().arguments())
                .filter(arguments -> List.of(arguments).contains(data.toString()))
                .isPresent();
    }

    private static Optional<PostmasterFile> parse(Path data, List<String> lines) {
        if (lines.size() < 4) {
            return Optional.empty();
        }
        return Optional.of(
                new PostmasterFile(
                        data,
                        Long.parseLong(lines.get(0).strip()),
                        Integer.parseInt(lines.get(3).strip())));
    }
}
