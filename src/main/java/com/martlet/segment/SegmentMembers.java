package com.martlet.segment;

import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.serving.CustomerSet;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Lists who is in a segment: the right is asked and the trail written before the first row. */
@Service
public class SegmentMembers {

    private final SegmentService segments;
    private final MemberRows rows;
    private final AuditTrail trail;

    SegmentMembers(SegmentService segments, MemberRows rows, AuditTrail trail) {
        this.segments = segments;
        this.rows = rows;
        this.trail = trail;
    }

    /** A way to the members that is open to whoever may see them; each use writes them anew. */
    public interface Listing {
        long count();

        /** The version the members were found at. */
        long dataVersion();

        void forEach(Consumer<Member> reader);
    }

    /**
     * Asks the right and writes the trail; the rows follow in the order of the ordinals, from the
     * given one on.
     */
    public Listing open(Tenant tenant, Actor actor, MembersAsked asked, int firstOrdinal) {
        asked.requireAllowed(actor);
        var members = segments.resolve(tenant, asked.slug());
        trail.record(
                tenant, actor, "segment.members.exported", asked.slug(), details(asked, members));
        return listing(tenant, asked, members, firstOrdinal);
    }

    /** For the module of exports only: it asks the right and writes the trail itself. */
    public Listing list(Tenant tenant, MembersAsked asked) {
        return listing(tenant, asked, segments.resolve(tenant, asked.slug()), 0);
    }

    private Listing listing(
            Tenant tenant, MembersAsked asked, CustomerSet members, int firstOrdinal) {
        return new Listing() {
            @Override
            public long count() {
                return members.size();
            }

            @Override
            public long dataVersion() {
                return members.dataVersion();
            }

            @Override
            public void forEach(Consumer<Member> reader) {
                rows.read(tenant, asked, members, firstOrdinal, reader);
            }
        };
    }

    /** Members on the screen, a page at a time, with masked names; the trail says who looked. */
    public Pages look(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.SEE_SEGMENTS);
        var members = segments.resolve(tenant, slug);
        trail.record(
                tenant,
                actor,
                "segment.members.seen",
                slug,
                Map.of("dataVersion", String.valueOf(members.dataVersion())));
        var ordinals = members.ordinals().toArray();
        return new Pages(
                ordinals.length,
                (offset, limit) -> rows.some(tenant, page(ordinals, offset, limit)));
    }

    /** A list of members that is read where it is looked at. */
    public record Pages(int count, Reader reader) {

        public List<Member> page(int offset, int limit) {
            return reader.read(offset, limit);
        }
    }

    /** Reads a page. */
    public interface Reader {
        List<Member> read(int offset, int limit);
    }

    private static List<Integer> page(int[] ordinals, int offset, int limit) {
        return Arrays.stream(ordinals).skip(offset).limit(limit).boxed().toList();
    }

    private static Map<String, String> details(MembersAsked asked, CustomerSet members) {
        var details = new LinkedHashMap<String, String>();
        details.put("rows", String.valueOf(members.size()));
        details.put("dataVersion", String.valueOf(members.dataVersion()));
        details.put("names", asked.names().name());
        details.put("reason", Objects.requireNonNullElse(asked.reason(), ""));
        return details;
    }
}
