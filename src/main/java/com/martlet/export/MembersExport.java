package com.martlet.export;

import com.martlet.base.Period;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.segment.Member;
import com.martlet.segment.MembersAsked;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentMembers;
import com.martlet.segment.SegmentService;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is in a segment; names are masked unless the question says names=whole. */
@Component
class MembersExport implements Exportable {

    private static final String NAME = "customer_name";

    private final SegmentService segments;
    private final SegmentMembers members;
    private final FileNames fileNames;
    private final TenantToday today;

    MembersExport(
            SegmentService segments,
            SegmentMembers members,
            FileNames fileNames,
            TenantToday today) {
        this.segments = segments;
        this.members = members;
        this.fileNames = fileNames;
        this.today = today;
    }

    @Override
    public String kind() {
        return "members";
    }

    @Override
    public OpenedExport open(Tenant tenant, Actor actor, ExportQuestion question, Locale language) {
        actor.require(Permission.SEE_SEGMENTS);
        var segment = segments.load(tenant.id(), question.name());
        var names = NamesAsked.of(question);
        var asked = new MembersAsked(segment.slug(), names.ofMembers(), null);
        var listing = members.list(tenant, asked);
        var file =
                new ExportedFile(
                        "segments/" + segment.slug(),
                        segment.name(),
                        fileNames.of(
                                tenant, "segment", segment.slug(), Period.day(today.today(tenant))),
                        columns(names),
                        origin(segment, names, listing.dataVersion()),
                        null);
        return new OpenedExport(
                file,
                listing.count(),
                sink -> listing.forEach(member -> write(member, sink)),
                names.hidden(NAME));
    }

    private static List<Column> columns(NamesAsked names) {
        var name = Column.text(NAME);
        return List.of(
                Column.text("customer_id"), names == NamesAsked.WHOLE ? name.personal() : name);
    }

    /** The version of the rule counts as a filter: another rule is another file. */
    private static Origin origin(Segment segment, NamesAsked names, long dataVersion) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("segment", segment.slug());
        filters.put("rule", "%s (%d)".formatted(segment.name(), segment.version()));
        filters.put("names", names.word());
        return new Origin(filters, Map.of(), dataVersion, null);
    }

    private static void write(Member member, RowSink sink) {
        sink.row(Arrays.<@Nullable Object>asList(member.customerId(), member.name()));
    }
}
