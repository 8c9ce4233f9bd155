package com.martlet.jobs.lake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The Parquet files that one task writes, one for each directory it meets. */
public final class DayFiles implements AutoCloseable {

    private static final int MOST_OPEN = 800;

    private final LakeFiles lake;
    private final String part;
    private final Map<String, ParquetFile> open = new HashMap<>();
    private int opened;

    /**
     * @param part a name that no other task of the request has
     */
    public DayFiles(LakeFiles lake, String part) {
        this.lake = lake;
        this.part = part;
    }

    public void write(String directory, List<Column> columns, Object[] row) throws IOException {
        var file = open.get(directory);
        if (file == null) {
            file = open(directory, columns);
        }
        file.write(row);
    }

    private ParquetFile open(String directory, List<Column> columns) throws IOException {
        if (open.size() == MOST_OPEN) {
            close();
        }
        var name = "%s/part-%s-%d.parquet".formatted(directory, part, opened++);
        var file = new ParquetFile(lake.path(name), columns);
        open.put(directory, file);
        return file;
    }

    @Override
    public void close() throws IOException {
        for (var file : open.values()) {
            file.close();
        }
        open.clear();
    }
}
