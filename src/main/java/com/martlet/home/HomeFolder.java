package com.martlet.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The one folder that an installation keeps everything in; only its owner may look into it. */
public final class HomeFolder {
    private final Path path;

    public HomeFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
        createPrivately(this.path);
    }

    public Path path() {
        return path;
    }

    /** A sub-folder, created when missing. */
    public Path folder(String name) {
        return createPrivately(path.resolve(name));
    }

    public Path file(String name) {
        return path.resolve(name);
    }

    public Optional<String> findText(String name) {
        try {
            return Files.exists(file(name))
                    ? Optional.of(Files.readString(file(name)).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new CannotStart("Cannot read %s: %s".formatted(file(name), e.getMessage()), e);
        }
    }

    /** Writes a file that only its owner can read, whole or not at all. */
    public Path writePrivately(String name, String text) {
        var target = file(name);
        try {
            var draft = Files.createTempFile(path, ".draft", null, ownerOnly("rw-------"));
            Files.writeString(draft, text);
            return Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("Cannot write %s: %s".formatted(target, e.getMessage()), e);
        }
    }

    private static Path createPrivately(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, ownerOnly("rwx------"));
            }
            if (!Files.isWritable(folder)) {
                throw new CannotStart(
                        "The home folder %s is not writable. Choose another with --home."
                                .formatted(folder));
            }
            return folder;
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot create the home folder %s: %s. Choose another with --home."
                            .formatted(folder, e.getMessage()),
                    e);
        }
    }

    private static FileAttribute<?> ownerOnly(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
