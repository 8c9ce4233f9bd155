package com.martlet.jobs.lake;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;

/** Writes rows (see {@link ColumnType}) to one Parquet file. */
public final class ParquetFile implements AutoCloseable {

    private static final int ROW_GROUP_BYTES = 32 << 20;

    /** A writer keeps a buffer of this size, and a task may have a writer per day of a year. */
    private static final int PAGE_BYTES = 1 << 17;

    private final ParquetWriter<Object[]> writer;

    public ParquetFile(Path path, List<Column> columns) throws IOException {
        writer =
                new Builder(new LakeOutput(path), columns)
                        // Without one each file would read Hadoop's defaults from XML again.
                        .withConf(LakeFiles.CONFIGURATION)
                        .withCompressionCodec(CompressionCodecName.SNAPPY)
                        .withRowGroupSize((long) ROW_GROUP_BYTES)
                        .withPageSize(PAGE_BYTES)
                        .withWriteMode(ParquetFileWriter.Mode.CREATE)
                        .build();
    }

    public void write(Object[] row) throws IOException {
        writer.write(row);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {

        private final List<Column> columns;

        Builder(OutputFile file, List<Column> columns) {
            super(file);
            this.columns = columns;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
            return new RowWriteSupport(columns);
        }
    }
}
