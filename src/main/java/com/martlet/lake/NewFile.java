package com.martlet.lake;

import com.martlet.base.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A file on its way: hidden beside its place until it is whole, gone when it does not get there.
 */
final class NewFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path target;
    private final Path hidden;

    private NewFile(Path target, Path hidden) {
        this.target = target;
        this.hidden = hidden;
    }

    static NewFile beside(Path target) throws IOException {
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        return new NewFile(
                target, target.resolveSibling(prefix(target) + UUID.randomUUID() + ".part"));
    }

    /** Removes what was written of the file when a process ended in the middle of it. */
    static void deleteLeftovers(Path target) throws IOException {
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try (var hidden = Files.newDirectoryStream(folder, prefix(target) + "*")) {
            for (var leftover : hidden) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /** Tells by the name where a hidden file belongs, and is short however long that name is. */
    private static String prefix(Path target) {
        var name = target.getFileName().toString().getBytes(StandardCharsets.UTF_8);
        return "." + UUID.nameUUIDFromBytes(name) + ".";
    }

    /** Writes all of it to the disk and returns its SHA-256 in hexadecimal. */
    String write(InputStream content) throws IOException {
        var digest = Sha256.begin();
        var buffer = new byte[BUFFER_BYTES];
        try (var channel =
                FileChannel.open(hidden, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
                writeFully(channel, ByteBuffer.wrap(buffer, 0, read));
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    long size() throws IOException {
        return Files.size(hidden);
    }

    /** A hard link appears whole or not at all and, unlike a rename, never replaces. */
    void publish() throws IOException {
        try {
            Files.createLink(target, hidden);
        } catch (UnsupportedOperationException e) {
            Files.move(hidden, target);
        }
        syncFolder();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(hidden);
    }

    private void syncFolder() throws IOException {
        try (var folder = FileChannel.open(target.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
