package com.martlet.source;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.base.UserError;
import com.martlet.home.HomeFolder;
import com.martlet.identity.Tenant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The only place from which folder sources take files: one folder per tenant below the home. Links
 * are not followed; hidden files and files on their way (".part") are left alone.
 */
@Component
class DropFolder {

    static final String SETTING = "folder";

    /** A file that changed this recently may still be written. */
    private static final Duration SETTLING = Duration.ofSeconds(1);

    private final HomeFolder home;

    DropFolder(HomeFolder home) {
        this.home = home;
    }

    /**
     * A file as it lay there.
     *
     * @param name relative to the source's folder, with forward slashes
     */
    record DroppedFile(Path path, String name, long bytes, Instant modifiedAt) {}

    void prepare(Tenant tenant, Source source) {
        try {
            Files.createDirectories(folder(tenant, source));
        } catch (IOException e) {
            throw failed(source, e);
        }
    }

    /** Files that nobody is writing, oldest first. */
    List<DroppedFile> list(Tenant tenant, Source source) {
        var folder = folder(tenant, source);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            requireInside(folder, source);
            var seen = walk(folder);
            if (seen.stream().noneMatch(DropFolder::isFresh)) {
                return seen;
            }
            Thread.sleep(SETTLING);
            return walk(folder).stream().filter(seen::contains).toList();
        } catch (IOException e) {
            throw failed(source, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExternalError(Retry.HELPS, e, "source.error.interrupted");
        }
    }

    /** The file is now as it was when it was listed. */
    boolean isUnchanged(DroppedFile file) {
        try {
            return describe(file.path(), file.name()).equals(file);
        } catch (IOException e) {
            return false;
        }
    }

    private Path folder(Tenant tenant, Source source) {
        var name = source.settings().getOrDefault(SETTING, source.name());
        return home.folder("drop").resolve(tenant.slug()).resolve(name);
    }

    private void requireInside(Path folder, Source source) throws IOException {
        if (!folder.toRealPath().startsWith(home.folder("drop").toRealPath())) {
            throw new UserError("source.error.leadsOut", source.name());
        }
    }

    private static List<DroppedFile> walk(Path folder) throws IOException {
        var files = new ArrayList<DroppedFile>();
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths.sorted()::iterator) {
                var name = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isRegularFile(path, java.nio.file.LinkOption.NOFOLLOW_LINKS)
                        && isReady(name)) {
                    files.add(describe(path, name));
                }
            }
        }
        return files;
    }

    private static boolean isReady(String name) {
        return !name.endsWith(".part") && !name.startsWith(".") && !name.contains("/.");
    }

    private static DroppedFile describe(Path path, String name) throws IOException {
        var attributes = Files.readAttributes(path, BasicFileAttributes.class);
        // The database keeps microseconds.
        var modifiedAt =
                attributes
                        .lastModifiedTime()
                        .toInstant()
                        .truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        return new DroppedFile(path, name, attributes.size(), modifiedAt);
    }

    private static boolean isFresh(DroppedFile file) {
        // The file system's times are the machine's, whatever time a test or a replay is at.
        return file.modifiedAt().isAfter(Clock.systemUTC().instant().minus(SETTLING));
    }

    private static ExternalError failed(Source source, IOException cause) {
        return new ExternalError(Retry.HELPS, cause, "source.error.folder", source.name(), cause);
    }
}
