package com.martlet.jobs.load;

import com.martlet.jobs.WarehouseRefused;
import com.martlet.jobs.lake.Column;
import com.martlet.jobs.lake.DatasetSchema;
import com.martlet.jobs.lake.DayFiles;
import com.martlet.jobs.lake.LakeFiles;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one partition to the clean zone and into the warehouse. */
final class PartitionSink implements AutoCloseable {

    private final LoadRequest request;
    private final String dataset;
    private final List<Column> columns;
    private final DayFiles clean;
    private final List<TableCopy> copies = new ArrayList<>();
    private final LoadCounts counts = new LoadCounts();
    private int day = Integer.MIN_VALUE;
    private String directory = "";

    PartitionSink(LoadRequest request, String dataset, @Nullable Loader loader)
            throws SQLException {
        this.request = request;
        this.dataset = dataset;
        this.columns = DatasetSchema.of(dataset).columns();
        var part = Long.toString(TaskContext.get().taskAttemptId());
        this.clean = new DayFiles(new LakeFiles(request.lake()), part);
        if (loader != null) {
            for (var table : WarehouseTable.of(dataset, loader.schemas())) {
                copies.add(new TableCopy(table, request.loadId(), loader.connect()));
            }
        }
    }

    /** The counts of what was written; nothing is opened for a partition without rows. */
    static LoadCounts write(
            Iterator<InternalRow> rows,
            LoadRequest request,
            String dataset,
            @Nullable Loader loader)
            throws Exception {
        if (!rows.hasNext()) {
            return new LoadCounts();
        }
        try (var sink = new PartitionSink(request, dataset, loader)) {
            while (rows.hasNext()) {
                sink.add(rows.next());
            }
            return sink.finish();
        } catch (SQLException e) {
            throw WarehouseRefused.of(e);
        }
    }

    private void add(InternalRow row) throws IOException, SQLException {
        startDay(row.getInt(columns.size()));
        var values = RowValues.of(row, columns);
        clean.write(directory, columns, values);
        for (var copy : copies) {
            copy.add(day, values);
        }
        counts.add(day, row.getLong(columns.size() + 1));
    }

    /** Rows come ordered by day, so the file of the day before is done. */
    private void startDay(int next) throws IOException {
        if (next != day) {
            clean.close();
            day = next;
            directory =
                    CleanDirectory.of(
                            dataset, LocalDate.ofEpochDay(day).toString(), request.loadId());
        }
    }

    private LoadCounts finish() throws SQLException, IOException {
        clean.close();
        for (var copy : copies) {
            copy.finish();
        }
        return counts;
    }

    @Override
    public void close() throws SQLException {
        for (var copy : copies) {
            copy.close();
        }
    }
}
