package com.martlet.pipeline;

import com.martlet.base.Explained;
import com.martlet.base.ExternalError;
import com.martlet.base.ExternalError.Retry;
import com.martlet.base.Phrase;
import com.martlet.campaign.CampaignClock;
import com.martlet.campaign.CampaignResults;
import com.martlet.identity.TenantService;
import com.martlet.mart.MartBuilder;
import com.martlet.prediction.Predictions;
import com.martlet.refine.RefineService;
import com.martlet.segment.SegmentService;
import com.martlet.serving.DayBlocks;
import com.martlet.source.SourceService;
import com.martlet.warehouse.TableDay;
import com.martlet.warehouse.Warehouse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The path: which call makes each stage, in one place. */
@Component
class Conductor implements Path {

    private final SourceService sources;
    private final RefineService refine;
    private final Warehouse warehouse;
    private final Building building;
    private final Publication publication;
    private final Marketing marketing;
    private final TenantService tenants;

    /** What is computed from the rows of a load, in this order. */
    @Component
    record Building(MartBuilder marts, Predictions predictions, DayBlocks blocks) {}

    /** What follows a new version of the data. */
    @Component
    record Marketing(SegmentService segments, CampaignClock campaigns, CampaignResults results) {}

    /** Seven, because this is the one class that knows the whole path. */
    Conductor(
            SourceService sources,
            RefineService refine,
            Warehouse warehouse,
            Building building,
            Publication publication,
            Marketing marketing,
            TenantService tenants) {
        this.sources = sources;
        this.refine = refine;
        this.warehouse = warehouse;
        this.building = building;
        this.publication = publication;
        this.marketing = marketing;
        this.tenants = tenants;
    }

    @Override
    public StageResult perform(Stage stage, Journey journey) {
        return switch (stage) {
            case COLLECT -> collect(journey);
            case REFINE -> refine(journey);
            case VERIFY -> verify(journey);
            case BUILD -> build(journey);
            case PUBLISH -> publication.publish(journey);
            case EVALUATE -> evaluate(journey);
            case CAMPAIGN -> campaign(journey);
            case MEASURE -> measure(journey);
        };
    }

    /** A run that published before its worker died only has to tell the others. */
    @Override
    public Stage begin(Journey journey) {
        return publication.isOpen(journey) ? Stage.COLLECT : Stage.PUBLISH;
    }

    @Override
    public @Nullable Long published(Lease lease) {
        return publication.end(lease);
    }

    private StageResult collect(Journey journey) {
        var files = sources.collect(journey.tenant().id());
        if (!files.isEmpty()) {
            journey.listener().log(Told.COLLECTED.phrase(files.size()));
        }
        return StageResult.DONE;
    }

    private StageResult refine(Journey journey) {
        var tenant = journey.tenant();
        var earlier = journey.findLoad();
        if (earlier != null) {
            refine.tellAgain(tenant.id(), earlier);
        }
        refine.parse(tenant, runOf(journey), ScaledProgress.of(journey.listener(), 0, 0.5));
        var plan = refine.plan(tenant, journey.lease().period());
        var load = warehouse.nextLoadId(tenant.id());
        warehouse.announce(tenant.id(), load, plan.tableDays());
        var report = refine.load(tenant, load, plan, ScaledProgress.of(journey.listener(), 0.5, 1));
        journey.refined(load, plan, report.tableDays());
        return StageResult.moved(report.rows());
    }

    private StageResult verify(Journey journey) {
        if (journey.isEmpty()) {
            return StageResult.skipped(Told.NOTHING_NEW.phrase());
        }
        var tenant = journey.tenant();
        warehouse.stage(tenant.id(), journey.load(), journey.touched());
        requireAllRows(journey);
        warehouse.noteFacts(tenant.id(), journey.facts());
        building.marts().check(tenant, journey.load(), journey.touched());
        return StageResult.DONE;
    }

    private void requireAllRows(Journey journey) {
        var counted = warehouse.countRows(journey.tenant().id(), journey.load());
        Stream.concat(counted.keySet().stream(), journey.touched().stream())
                .distinct()
                .filter(day -> rows(counted, day) != rows(journey.facts(), day))
                .findFirst()
                .ifPresent(
                        day -> {
                            throw new ExternalError(
                                    Retry.HELPS,
                                    "pipeline.error.count",
                                    rows(counted, day),
                                    day.table(),
                                    day.day(),
                                    rows(journey.facts(), day));
                        });
    }

    private static long rows(Map<TableDay, Long> counts, TableDay day) {
        return counts.getOrDefault(day, 0L);
    }

    private StageResult build(Journey journey) {
        if (journey.isEmpty()) {
            return StageResult.skipped(Told.NOTHING_NEW.phrase());
        }
        var tenant = journey.tenant();
        journey.built(building.marts().build(tenant, journey.load(), journey.touched()));
        journey.listener().progress(0.5, "predictions");
        journey.built(building.predictions().build(tenant, journey.load(), journey.touched()));
        journey.listener().progress(0.6, "day blocks");
        journey.built(building.blocks().write(tenant, journey.load(), journey.facts()));
        return StageResult.DONE;
    }

    private StageResult evaluate(Journey journey) {
        var uncounted = marketing.segments().evaluateAll(journey.tenant());
        for (var one : uncounted) {
            if (DatabaseAway.isCauseOf(one.cause())) {
                throw one.cause();
            }
        }
        var told = uncounted.stream().flatMap(Conductor::told).toList();
        told.forEach(journey.listener()::warn);
        return told.isEmpty() ? StageResult.DONE : StageResult.warned(told);
    }

    /** Which segment, and then why. */
    private static Stream<Phrase> told(SegmentService.Uncounted one) {
        var why =
                one.cause() instanceof Explained explained
                        ? explained.phrases()
                        : List.of(Phrase.plain(one.cause().toString()));
        return Stream.concat(Stream.of(Told.UNCOUNTED.phrase(one.segment().name())), why.stream());
    }

    private StageResult campaign(Journey journey) {
        marketing.campaigns().startDue(journey.tenant().id());
        return StageResult.DONE;
    }

    private StageResult measure(Journey journey) {
        var version = Objects.requireNonNull(journey.dataVersion(), "PUBLISH comes first");
        var tenant = tenants.load(journey.tenant().id());
        var measured = marketing.results().measureAll(tenant, version);
        if (measured > 0) {
            journey.listener().log(Told.MEASURED.phrase(measured));
        }
        return StageResult.DONE;
    }

    private static long runOf(Journey journey) {
        return journey.lease().run().value();
    }
}
