package com.martlet.lake;

import com.martlet.identity.TenantId;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Files of a tenant below its own prefix. Paths are relative to the tenant
 * ("raw/access/dt=2020-10-25/a.json"), use forward slashes and may hold neither ".." nor an empty
 * part; whatever breaks that is refused with a UserError.
 */
public interface Lake {

    /**
     * Stores the stream as a new file and returns its size and hash; the file is whole or absent.
     * Never overwrites.
     */
    StoredFile append(TenantId tenant, String path, InputStream content);

    InputStream read(TenantId tenant, String path);

    /** Files below the prefix, by name; empty when there is no such prefix. */
    List<String> list(TenantId tenant, String prefix);

    /** Lines of a UTF-8 file; close the stream. */
    Stream<String> lines(TenantId tenant, String path);

    boolean exists(TenantId tenant, String path);

    /** Removes everything below the prefix; for old loads, take-back and erasure. */
    void delete(TenantId tenant, String prefix);

    /** What Spark puts before a path: "file:///..." or "s3a://...", without a slash at the end. */
    String root(TenantId tenant);

    /**
     * @param sha256 hexadecimal
     */
    record StoredFile(String path, long bytes, String sha256) {}
}
