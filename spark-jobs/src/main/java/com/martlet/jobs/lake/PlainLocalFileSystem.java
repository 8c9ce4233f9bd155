package com.martlet.jobs.lake;

import java.io.IOException;
import java.net.URI;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Local files without Hadoop's checksum files (Parquet has its own) and without the process that
 * Hadoop starts for each new file to set its mode where its native library is absent.
 */
final class PlainLocalFileSystem extends RawLocalFileSystem {

    private PlainLocalFileSystem() {}

    static FileSystem open(Configuration configuration) throws IOException {
        var system = new PlainLocalFileSystem();
        system.initialize(URI.create("file:///"), configuration);
        return system;
    }

    @Override
    public void setPermission(Path path, FsPermission permission) {
        // The process's umask decides.
    }
}
