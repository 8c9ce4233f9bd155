package com.martlet.home;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the class path. */
final class PostgresBinaries {
    private static final int TIMEOUT_SECONDS = 120;

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    static PostgresBinaries unpackedInto(Path folder) {
        try {
            Files.createDirectories(folder);
            try (var file = FileChannel.open(folder.resolve(".lock"), CREATE, WRITE);
                    var alone = file.lock()) {
                unpackOnce(folder);
            }
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new CannotStart(
                    "Cannot unpack PostgreSQL into %s: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private static void unpackOnce(Path folder) throws IOException {
        var done = folder.resolve(".done");
        if (!Files.exists(done)) {
            unpack(folder);
            Files.createFile(done);
        }
    }

    /** Runs a program of PostgreSQL to its end; its output is told only when it fails. */
    void run(String program, String... arguments) {
        try {
            var output = Files.createTempFile("martlet-" + program, ".log");
            try {
                // A file, never a pipe: the postmaster inherits the output and would keep it open.
                var process =
                        new ProcessBuilder(command(program, arguments))
                                .redirectErrorStream(true)
                                .redirectOutput(output.toFile())
                                .start();
                require(program, process, output);
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new CannotStart("Cannot run %s: %s".formatted(program, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + program, e);
        }
    }

    private static void require(String program, Process process, Path output)
            throws IOException, InterruptedException {
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new CannotStart(
                    "%s did not end within %d seconds.".formatted(program, TIMEOUT_SECONDS));
        }
        if (process.exitValue() != 0) {
            throw new CannotStart(
                    "%s failed: %s".formatted(program, Files.readString(output).strip()));
        }
    }

    private List<String> command(String program, String... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        if (isRoot()) {
            requireUserNamespaces();
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody. */
    private static void requireUserNamespaces() throws IOException, InterruptedException {
        var process =
                new ProcessBuilder("unshare", "-U", "true")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor() != 0) {
            throw new CannotStart(
                    "PostgreSQL refuses to run as root, and user namespaces are switched off here."
                            + " Run Martlet as another user or set martlet.database.owner-url to"
                            + " a PostgreSQL server.");
        }
    }

    private static void unpack(Path folder) throws IOException {
        try (var archive = archive()) {
            for (var entry = archive.getNextEntry();
                    entry != null;
                    entry = archive.getNextEntry()) {
                write(folder, entry, archive);
            }
        }
    }

    private static TarArchiveInputStream archive() throws IOException {
        var isArm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("aarch64");
        var name = "/postgres-linux-" + (isArm ? "arm_64" : "x86_64") + ".txz";
        var content = PostgresBinaries.class.getResourceAsStream(name);
        if (content == null) {
            throw new IOException("no PostgreSQL for this machine (%s)".formatted(name));
        }
        return new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(content)));
    }

    private static void write(Path folder, TarArchiveEntry entry, InputStream content)
            throws IOException {
        var target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("unexpected path " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling(""));
        Files.deleteIfExists(target);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        target.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
    }
}
