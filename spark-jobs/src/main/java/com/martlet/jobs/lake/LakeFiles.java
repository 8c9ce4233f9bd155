package com.martlet.jobs.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** A tenant's files below the lake's root, wherever Hadoop can read them. */
public final class LakeFiles {

    static final Configuration CONFIGURATION = new Configuration();

    private final String root;

    public LakeFiles(String root) {
        this.root = root.replaceFirst("/+$", "");
    }

    public Path path(String relative) {
        return new Path(root + "/" + relative);
    }

    public static FileSystem system(Path path) throws IOException {
        var scheme = path.toUri().getScheme();
        return scheme == null || scheme.equals("file")
                ? Local.SYSTEM
                : path.getFileSystem(CONFIGURATION);
    }

    private static final class Local {

        static final FileSystem SYSTEM = open();

        private static FileSystem open() {
            try {
                return PlainLocalFileSystem.open(CONFIGURATION);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public long length(String relative) throws IOException {
        var path = path(relative);
        return system(path).getFileStatus(path).getLen();
    }

    /** The bytes of the files that lie in a directory; empty when there is none. */
    public OptionalLong size(String directory) throws IOException {
        var path = path(directory);
        try {
            var files = system(path).listStatus(path);
            return OptionalLong.of(Arrays.stream(files).mapToLong(FileStatus::getLen).sum());
        } catch (FileNotFoundException e) {
            return OptionalLong.empty();
        }
    }

    /** The bytes from the offset on; a name that ends with .gz is unpacked. */
    public InputStream open(String relative, long offset) throws IOException {
        var path = path(relative);
        var in = system(path).open(path, 1 << 16);
        in.seek(offset);
        return isPacked(relative) ? new java.util.zip.GZIPInputStream(in, 1 << 16) : in;
    }

    public static boolean isPacked(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(".gz");
    }

    public void delete(String relative) {
        var path = path(relative);
        try {
            system(path).delete(path, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
