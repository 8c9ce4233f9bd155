package com.martlet.warehouse;

import java.io.InputStream;
import java.util.List;

/**
 * Files on their way into Redshift or out of it, where it can see them. Paths are relative to the
 * prefix of the settings.
 */
interface StagedFiles {

    /**
     * @param url as Redshift names it, such as s3://bucket/martlet/t7/a.parquet
     */
    record Staged(String url, long bytes) {}

    /** Stores the stream as a file, in place of one of that name. */
    Staged put(String path, InputStream content);

    /** As Redshift names it, whether it exists or not. */
    String url(String path);

    /** Paths of the files below, in order. */
    List<String> list(String folder);

    InputStream read(String path);

    /** Removes all files below. */
    void delete(String folder);
}
