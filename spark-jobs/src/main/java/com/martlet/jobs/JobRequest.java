package com.martlet.jobs;

import com.fasterxml.jackson.databind.JsonNode;
import com.martlet.jobs.load.LoadJob;
import com.martlet.jobs.load.LoadRequest;
import com.martlet.jobs.parse.LookJob;
import com.martlet.jobs.parse.LookRequest;
import com.martlet.jobs.parse.ParseJob;
import com.martlet.jobs.parse.ParseRequest;
import com.martlet.jobs.parse.PreviewJob;

/** Reads spec.json and checks it, before Spark is asked for anything. */
final class JobRequest {

    private JobRequest() {}

    static Job read(JsonNode spec) {
        var kind = spec.path("kind").asText();
        return switch (kind) {
            case "parse" -> new ParseJob(Json.read(spec, ParseRequest.class));
            case "preview" ->
                    new PreviewJob(
                            Json.read(spec, ParseRequest.class), spec.path("limit").asInt(50));
            case "look" -> new LookJob(Json.read(spec, LookRequest.class));
            case "load" -> new LoadJob(Json.read(spec, LoadRequest.class));
            default ->
                    throw new InvalidRequest(
                            "There is no kind \"%s\". Use parse, load, look or preview."
                                    .formatted(kind));
        };
    }
}
