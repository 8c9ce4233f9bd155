package com.martlet.lake;

import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.base.UserError;
import com.martlet.identity.TenantId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A folder with one folder below it per tenant. */
final class LocalLake implements Lake {

    private final Path root;

    LocalLake(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    @Override
    public StoredFile append(TenantId tenant, String path, InputStream content) {
        var target = locate(tenant, path);
        try {
            Files.createDirectories(target.getParent());
            try (var file = NewFile.beside(target)) {
                var hash = file.write(content);
                var bytes = file.size();
                file.publish();
                return new StoredFile(path, bytes, hash);
            }
        } catch (FileAlreadyExistsException e) {
            throw new UserError(e, "lake.error.kept", path);
        } catch (IOException e) {
            throw failed("@lake.error.store", path, e);
        }
    }

    @Override
    public InputStream read(TenantId tenant, String path) {
        try {
            return Files.newInputStream(locate(tenant, path));
        } catch (NoSuchFileException e) {
            throw missing(path, e);
        } catch (IOException e) {
            throw failed("@lake.error.read", path, e);
        }
    }

    @Override
    public List<String> list(TenantId tenant, String prefix) {
        var home = home(tenant);
        var start = prefix.isEmpty() ? home : locate(tenant, prefix);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (var files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException e) {
            throw failed("@lake.error.list", prefix, e);
        }
    }

    @Override
    public Stream<String> lines(TenantId tenant, String path) {
        try {
            return Files.lines(locate(tenant, path));
        } catch (NoSuchFileException e) {
            throw missing(path, e);
        } catch (IOException e) {
            throw failed("@lake.error.read", path, e);
        }
    }

    @Override
    public boolean exists(TenantId tenant, String path) {
        return Files.isRegularFile(locate(tenant, path));
    }

    @Override
    public void delete(TenantId tenant, String prefix) {
        try {
            var path = locate(tenant, prefix);
            FileSystemUtils.deleteRecursively(path);
            NewFile.deleteLeftovers(path);
        } catch (IOException e) {
            throw failed("@lake.error.delete", prefix, e);
        }
    }

    @Override
    public String root(TenantId tenant) {
        return "file://" + home(tenant).toString().replace('\\', '/');
    }

    private Path home(TenantId tenant) {
        return root.resolve("t" + tenant.value());
    }

    private Path locate(TenantId tenant, String path) {
        return home(tenant).resolve(LakePath.require(path));
    }

    private static UserError missing(String path, IOException cause) {
        return new UserError(cause, "lake.error.missing", path);
    }

    private static ExternalError failed(String verb, String path, IOException cause) {
        return new ExternalError(Retry.HELPS, cause, "lake.error.failed", verb, path, cause);
    }
}
