package com.martlet.jobs.parse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.martlet.jobs.Job;
import com.martlet.jobs.JobContext;
import com.martlet.jobs.lake.DatasetSchema;
import com.martlet.jobs.lake.FileDivider;
import com.martlet.jobs.lake.FilePart;
import com.martlet.jobs.lake.LakeFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/**
 * Files to typed rows and quarantine, in one Spark job without a shuffle: each task reads its parts
 * of files and writes Parquet files of its own, named after the task.
 */
public final class ParseJob implements Job {

    private static final long PART_BYTES = 32L << 20;

    /** What opening a file costs, in bytes read. */
    private static final long OPEN_BYTES = 1L << 18;

    private final ParseRequest request;

    public ParseJob(ParseRequest request) {
        this.request = request;
        // Refuses a wrong mapping before Spark is asked for anything.
        request.batches().forEach(batch -> new RowTyper(request, batch));
    }

    @Override
    public String title() {
        return "parse files of " + request.tenant();
    }

    @Override
    public ObjectNode run(JobContext context) throws IOException {
        clearBatches();
        var spark = JavaSparkContext.fromSparkContext(context.spark().sparkContext());
        var tasks = tasks(spark.defaultParallelism());
        var shared = spark.broadcast(request);
        var counts = new ParseCounts();
        if (!tasks.isEmpty()) {
            var parts = spark.parallelize(tasks, tasks.size());
            context.step(
                    "reading files",
                    0,
                    1,
                    () -> {
                        parts.mapPartitions(mine -> parse(mine, shared))
                                .collect()
                                .forEach(counts::plus);
                        return counts;
                    });
        }
        return new ParseReport(request, counts).write(context);
    }

    /** A retried request starts clean. */
    private void clearBatches() {
        var lake = new LakeFiles(request.lake());
        for (var batch : request.batches()) {
            DatasetSchema.NAMES.forEach(name -> lake.delete(batch.typedDirectory(name)));
            lake.delete(batch.quarantineDirectory());
        }
    }

    private List<ArrayList<FilePart>> tasks(int cores) throws IOException {
        var parts = parts();
        long all = parts.stream().mapToLong(part -> part.bytes() + OPEN_BYTES).sum();
        long perTask = Math.clamp(all / (2L * cores), 1L << 22, PART_BYTES);
        var tasks = new ArrayList<ArrayList<FilePart>>();
        long room = 0;
        for (var part : parts) {
            if (room <= 0) {
                tasks.add(new ArrayList<>());
                room = perTask;
            }
            tasks.get(tasks.size() - 1).add(part);
            room -= part.bytes() + OPEN_BYTES;
        }
        return tasks;
    }

    private List<FilePart> parts() throws IOException {
        var divider = new FileDivider(new LakeFiles(request.lake()), PART_BYTES);
        var parts = new ArrayList<FilePart>();
        for (int batch = 0; batch < request.batches().size(); batch++) {
            var files = request.batches().get(batch).files();
            var format = request.batches().get(batch).mapping().formatOrDetect();
            for (int file = 0; file < files.size(); file++) {
                parts.addAll(divider.divide(batch, file, files.get(file).path(), format));
            }
        }
        return parts;
    }

    private static Iterator<ParseCounts> parse(
            Iterator<ArrayList<FilePart>> mine, Broadcast<ParseRequest> request)
            throws IOException {
        var name = Long.toString(TaskContext.get().taskAttemptId());
        var parser = new PartParser(request.value(), name);
        try (parser) {
            while (mine.hasNext()) {
                for (var part : mine.next()) {
                    TaskContext.get().killTaskIfInterrupted();
                    parser.parse(part);
                }
            }
        }
        return List.of(parser.counts()).iterator();
    }
}
