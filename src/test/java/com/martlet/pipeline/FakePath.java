package com.martlet.pipeline;

import com.martlet.base.RowCounts;
import com.martlet.refine.LoadPlan;
import com.martlet.warehouse.LoadId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A path whose stages do what a test says, and which remembers who walked it. */
final class FakePath implements Path {

    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private final Map<Stage, Consumer<Journey>> deeds = new EnumMap<>(Stage.class);
    private final AtomicInteger atWork = new AtomicInteger();
    private volatile RowCounts rows = new RowCounts(28, 28, 0, 0);
    private volatile Stage first = Stage.COLLECT;
    private volatile Supplier<@Nullable Long> version = () -> null;
    private volatile int mostAtWork;

    record Step(RunId run, int attempt, Stage stage) {}

    FakePath in(Stage stage, Consumer<Journey> deed) {
        deeds.put(stage, deed);
        return this;
    }

    FakePath refining(RowCounts counts) {
        rows = counts;
        return this;
    }

    FakePath beginningWith(Stage stage) {
        first = stage;
        return this;
    }

    List<Stage> stagesOf(RunId run) {
        return steps.stream().filter(step -> step.run().equals(run)).map(Step::stage).toList();
    }

    /** The most runs that were between two stages at one time. */
    int mostAtWork() {
        return mostAtWork;
    }

    /** The version that each run has published, whatever its worker knows of it. */
    FakePath havingPublished(Supplier<@Nullable Long> number) {
        version = number;
        return this;
    }

    @Override
    public @Nullable Long published(Lease lease) {
        return version.get();
    }

    @Override
    public Stage begin(Journey journey) {
        return first;
    }

    @Override
    public StageResult perform(Stage stage, Journey journey) {
        mostAtWork = Math.max(mostAtWork, atWork.incrementAndGet());
        try {
            steps.add(new Step(journey.lease().run(), journey.lease().attempt(), stage));
            deeds.getOrDefault(stage, nothing -> {}).accept(journey);
            return result(stage, journey);
        } finally {
            atWork.decrementAndGet();
        }
    }

    private StageResult result(Stage stage, Journey journey) {
        if (stage == Stage.REFINE) {
            journey.refined(new LoadId(5), new LoadPlan(null, List.of()), Map.of());
            return StageResult.moved(rows);
        }
        if (stage == Stage.PUBLISH) {
            journey.published(7);
        }
        return StageResult.DONE;
    }
}
