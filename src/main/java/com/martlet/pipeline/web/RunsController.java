package com.martlet.pipeline.web;

import com.martlet.base.FieldErrors;
import com.martlet.base.NotFound;
import com.martlet.base.UserError;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.pipeline.LogLine;
import com.martlet.pipeline.Run;
import com.martlet.pipeline.RunFilter;
import com.martlet.pipeline.RunId;
import com.martlet.pipeline.RunService;
import com.martlet.pipeline.RunState;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts, shows and cancels runs over HTTP. */
@RestController
@RequestMapping("/api/v1/runs")
class RunsController {

    private static final int RUNS_PER_PAGE = 50;
    private static final int LINES_PER_PAGE = 500;

    private final RunService runs;
    private final CurrentActor actors;
    private final Clock clock;

    RunsController(RunService runs, CurrentActor actors, Clock clock) {
        this.runs = runs;
        this.actors = actors;
        this.clock = clock;
    }

    @PostMapping
    @Needs(Permission.MANAGE_PIPELINE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started start(@RequestBody(required = false) @Nullable RunDraft draft) {
        var actor = actors.require();
        var request = (draft == null ? RunDraft.EMPTY : draft).check();
        return Started.of(runs.start(actor.requireTenant(), actor, request));
    }

    @GetMapping("/{id}")
    @Needs(Permission.SEE_RUNS)
    RunBody show(@PathVariable long id) {
        var tenant = actors.require().requireTenant().id();
        var run = new RunId(id);
        var found = runs.find(tenant, run).orElseThrow(() -> unknown(id));
        return RunBody.of(found, runs.stages(tenant, run), clock.instant());
    }

    @PostMapping("/{id}/cancel")
    @Needs(Permission.MANAGE_PIPELINE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started cancel(@PathVariable long id) {
        var actor = actors.require();
        return Started.of(runs.cancel(actor.requireTenant(), actor, new RunId(id)));
    }

    @GetMapping
    @Needs(Permission.SEE_RUNS)
    RunList list(
            @RequestParam(required = false) @Nullable Set<RunState> state,
            @RequestParam(required = false) @Nullable String pipeline,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Long after) {
        var errors = new FieldErrors();
        Pipelines.check(pipeline, errors);
        var queued = RunDraft.checkPeriod(from, to, errors);
        errors.throwIfAny("pipeline.error.notLooked");
        var filter = new RunFilter(state == null ? Set.of() : state, queued);
        var page =
                runs.list(
                        actors.require().requireTenant(),
                        filter,
                        after == null ? null : new RunId(after),
                        RUNS_PER_PAGE);
        var now = clock.instant();
        var next = page.next();
        return new RunList(
                page.runs().stream().map(run -> RunBody.of(run, null, now)).toList(),
                next == null ? null : next.value());
    }

    @GetMapping("/{id}/log")
    @Needs(Permission.SEE_RUNS)
    Log log(@PathVariable long id, @RequestParam(defaultValue = "0") long after) {
        var tenant = actors.require().requireTenant().id();
        if (runs.find(tenant, new RunId(id)).isEmpty()) {
            throw unknown(id);
        }
        var lines = runs.log(tenant, new RunId(id), after, LINES_PER_PAGE);
        return new Log(
                lines.stream().map(Line::of).toList(),
                lines.isEmpty() ? after : lines.getLast().number());
    }

    private static UserError unknown(long id) {
        return new NotFound("pipeline.error.unknownRun", id);
    }

    /** What the starter of a run gets to know at once. */
    record Started(long id, RunState state) {

        static Started of(Run run) {
            return new Started(run.id().value(), run.state());
        }
    }

    /**
     * @param next give it as "after" to read on; null on the last page
     */
    record RunList(List<RunBody> runs, @Nullable Long next) {}

    /**
     * @param next give it as "after" to read what comes later
     */
    record Log(List<Line> lines, long next) {}

    /**
     * @param number the cursor to read on from
     * @param text in English, for programs
     */
    record Line(long number, Instant at, String level, String text) {

        static Line of(LogLine line) {
            return new Line(line.number(), line.at(), line.level(), line.text());
        }
    }
}
