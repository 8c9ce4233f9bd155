package com.martlet.testing;

import com.martlet.base.UserError;
import com.martlet.identity.TenantId;
import com.martlet.lake.Lake;
import com.martlet.lake.LakePath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** A lake that forgets everything at the end of a test. */
public final class InMemoryLake implements Lake {

    private final ConcurrentSkipListMap<String, byte[]> files = new ConcurrentSkipListMap<>();

    @Override
    public StoredFile append(TenantId tenant, String path, InputStream content) {
        var key = key(tenant, path);
        try {
            var bytes = content.readAllBytes();
            if (files.putIfAbsent(key, bytes) != null) {
                throw new UserError("\"%s\" exists and stays as it is.".formatted(path));
            }
            return new StoredFile(path, bytes.length, sha256(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a text where a test wants it, replacing what was there. */
    public void put(TenantId tenant, String path, String text) {
        files.put(key(tenant, path), text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public InputStream read(TenantId tenant, String path) {
        var bytes = files.get(key(tenant, path));
        if (bytes == null) {
            throw new UserError("\"%s\" is not in the lake.".formatted(path));
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public List<String> list(TenantId tenant, String prefix) {
        var start = key(tenant, prefix);
        var below = prefix.isEmpty() ? start : start + "/";
        var skipped = key(tenant, "").length();
        return files.keySet().stream()
                .filter(key -> key.equals(start) || key.startsWith(below))
                .map(key -> key.substring(skipped))
                .toList();
    }

    @Override
    public Stream<String> lines(TenantId tenant, String path) {
        try (var content = read(tenant, path)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean exists(TenantId tenant, String path) {
        return files.containsKey(key(tenant, path));
    }

    @Override
    public void delete(TenantId tenant, String prefix) {
        list(tenant, prefix).forEach(path -> files.remove(key(tenant, path)));
    }

    @Override
    public String root(TenantId tenant) {
        return "memory:///t" + tenant.value();
    }

    private static String key(TenantId tenant, String path) {
        return "t" + tenant.value() + "/" + (path.isEmpty() ? "" : LakePath.require(path));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
