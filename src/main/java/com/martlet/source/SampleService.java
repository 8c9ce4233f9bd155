package com.martlet.source;

import com.martlet.base.Dataset;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantId;
import com.martlet.lake.Lake;
import com.martlet.source.Mapping.Format;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** From a file that nobody has described to a source that has taken it in. */
@Service
public class SampleService {

    private static final int DAYS_KEPT = 2;

    private final Lake lake;
    private final SampleReader reader;
    private final Suggestions suggestions;
    private final ReadyMappings ready;
    private final SourceService sources;
    private final Clock clock;

    /** Six, because the way from a file to a source passes all of them. */
    SampleService(
            Lake lake,
            SampleReader reader,
            Suggestions suggestions,
            ReadyMappings ready,
            SourceService sources,
            Clock clock) {
        this.lake = lake;
        this.reader = reader;
        this.suggestions = suggestions;
        this.ready = ready;
        this.sources = sources;
        this.clock = clock;
    }

    /** Keeps the file beside the raw zone; what nobody made a source of goes after two days. */
    public Sample keep(Tenant tenant, Actor actor, String fileName, InputStream content) {
        actor.require(Permission.MANAGE_PIPELINE);
        removeForgotten(tenant.id());
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var sample = new Sample(today + "-" + UUID.randomUUID(), fileName);
        lake.append(tenant.id(), sample.path(), content);
        return sample;
    }

    /**
     * Columns and first rows.
     *
     * @param format what is known of it; null means detect
     */
    public FileLook look(Tenant tenant, Actor actor, Sample sample, @Nullable Format format) {
        actor.require(Permission.MANAGE_PIPELINE);
        return reader.look(tenant, sample, format);
    }

    /** What the columns probably mean; datasets that lack a required field are left out. */
    public SuggestedMapping suggest(FileLook look) {
        return suggestions.of(look);
    }

    /** The fields that columns may fill, the required ones first. */
    public List<MappableField> fields(Dataset dataset) {
        return DatasetFields.mappable(dataset);
    }

    /**
     * The first rows as a run would read them.
     *
     * @param mapping as in the API: a ready one's name or an own one
     */
    public MappingPreview preview(Tenant tenant, Actor actor, Sample sample, JsonNode mapping) {
        actor.require(Permission.MANAGE_PIPELINE);
        return reader.preview(tenant, sample, read(mapping));
    }

    /** The same, with reasons in the words of the file and its reader. */
    public MappingPreview show(Tenant tenant, Actor actor, Sample sample, JsonNode mapping) {
        return preview(tenant, actor, sample, mapping).named(read(mapping));
    }

    private Mapping read(JsonNode mapping) {
        return mapping.isString() ? ready.load(mapping.stringValue()) : MappingReader.read(mapping);
    }

    /** Opens the source and takes the file in. */
    public Source createFrom(
            Tenant tenant,
            Actor actor,
            SourceDraft draft,
            Sample sample,
            @Nullable LocalDate snapshotDay) {
        var source = sources.create(tenant, actor, draft);
        var content = lake.read(tenant.id(), sample.path());
        sources.receive(tenant, actor, source.name(), sample.fileName(), content, snapshotDay);
        discard(tenant.id(), sample);
        return source;
    }

    public void discard(TenantId tenant, Sample sample) {
        lake.delete(tenant, sample.folder());
    }

    private void removeForgotten(TenantId tenant) {
        var oldest = clock.instant().minusSeconds(DAYS_KEPT * 86_400L);
        lake.list(tenant, Sample.ZONE).stream()
                .map(path -> path.substring(Sample.ZONE.length() + 1))
                .map(path -> path.substring(0, path.indexOf('/')))
                .distinct()
                .filter(id -> keptSince(id).isBefore(oldest))
                .forEach(id -> lake.delete(tenant, Sample.ZONE + "/" + id));
    }

    private static Instant keptSince(String id) {
        return LocalDate.parse(id.substring(0, 10)).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
