package com.martlet.testing;

import com.martlet.base.Phrase;
import com.martlet.spark.JobListener;
import com.martlet.spark.JobOutcome;
import com.martlet.spark.JobRequest;
import com.martlet.spark.SparkJobs;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests by functions of their spec, one per kind, and remembers them. */
public final class FakeSparkJobs implements SparkJobs {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, Function<JsonNode, JobOutcome>> answers = new HashMap<>();
    private final List<JobRequest> requests = new ArrayList<>();

    public FakeSparkJobs answer(String kind, Function<JsonNode, JobOutcome> answer) {
        answers.put(kind, answer);
        return this;
    }

    /** Succeeds with this report, given as JSON. */
    public FakeSparkJobs succeed(String kind, String report) {
        return answer(kind, spec -> new JobOutcome.Succeeded(JSON.readTree(report)));
    }

    public List<JobRequest> requests() {
        return List.copyOf(requests);
    }

    /** The spec of the newest request, as Spark would read it. */
    public JsonNode lastSpec() {
        return JSON.valueToTree(requests.getLast().spec());
    }

    @Override
    public JobOutcome run(JobRequest request, JobListener listener) {
        requests.add(request);
        if (listener.isCancelled()) {
            return new JobOutcome.Cancelled();
        }
        var answer = answers.get(request.kind());
        if (answer == null) {
            return new JobOutcome.Failed("no answer prepared for " + request.kind(), false);
        }
        listener.log(Phrase.plain(request.title()));
        var outcome = answer.apply(JSON.valueToTree(request.spec()));
        listener.progress(1, request.kind());
        return outcome;
    }
}
