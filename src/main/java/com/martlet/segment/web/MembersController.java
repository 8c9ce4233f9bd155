package com.martlet.segment.web;

import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.segment.Member;
import com.martlet.segment.MembersAsked;
import com.martlet.segment.MembersAsked.Names;
import com.martlet.segment.SegmentMembers;
import com.martlet.segment.SegmentMembers.Listing;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who is in a segment, as a stream of JSON; names come masked unless they are asked for with a
 * reason. As a file they leave through the module of exports.
 */
@RestController
class MembersController {

    private final SegmentMembers members;
    private final CurrentActor currentActor;
    private final JsonMapper json;

    MembersController(SegmentMembers members, CurrentActor currentActor, JsonMapper json) {
        this.members = members;
        this.currentActor = currentActor;
        this.json = json;
    }

    /**
     * @param names whole for whole names
     * @param reason as parameter or header Martlet-Reason
     */
    @GetMapping("/api/v1/segments/{slug}/members")
    @Needs(Permission.EXPORT)
    void members(
            @PathVariable String slug,
            @RequestParam(defaultValue = "masked") String names,
            @RequestParam(name = "reason", required = false) @Nullable String reason,
            @RequestHeader(name = "Martlet-Reason", required = false) @Nullable String header,
            HttpServletResponse response)
            throws IOException {
        var actor = currentActor.require();
        var shown = names.equals("whole") ? Names.WHOLE : Names.MASKED;
        var asked = new MembersAsked(slug, shown, reason == null ? header : reason);
        var listing = members.open(actor.requireTenant(), actor, asked, 0);
        writeJson(listing, response);
    }

    private void writeJson(Listing listing, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        try (var out = json.createGenerator(response.getOutputStream())) {
            out.writeStartObject();
            out.writeNumberProperty("count", listing.count());
            out.writeArrayPropertyStart("members");
            listing.forEach(member -> out.writePOJO(MemberBody.of(member)));
            out.writeEndArray();
            out.writeEndObject();
        }
    }

    record MemberBody(String customerId, @Nullable String name) {
        static MemberBody of(Member member) {
            return new MemberBody(member.customerId(), member.name());
        }
    }
}
