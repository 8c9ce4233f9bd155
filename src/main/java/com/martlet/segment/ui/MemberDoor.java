package com.martlet.segment.ui;

import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.segment.MemberCsv;
import com.martlet.segment.MembersAsked;
import com.martlet.segment.MembersAsked.Names;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentMembers;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Shows who is in a segment and lets the list out as a file. */
@Component
class MemberDoor {

    private final SegmentMembers members;
    private final CurrentActor currentActor;

    MemberDoor(SegmentMembers members, CurrentActor currentActor) {
        this.members = members;
        this.currentActor = currentActor;
    }

    MembersPanel panel(Actor actor, Segment segment) {
        var tenant = actor.requireTenant();
        return new MembersPanel(
                actor.may(Permission.EXPORT),
                actor.may(Permission.EXPORT) && actor.may(Permission.SEE_PERSONAL_DATA),
                new MembersPanel.Listener() {
                    @Override
                    public SegmentMembers.Pages look() {
                        return members.look(
                                tenant, currentActor.require(tenant.id()), segment.slug());
                    }

                    @Override
                    public void write(DownloadEvent download, Names names, String reason)
                            throws IOException {
                        csv(download, tenant, new MembersAsked(segment.slug(), names, reason));
                    }
                });
    }

    /** The right is asked now, not when the segment was opened. */
    private void csv(DownloadEvent download, Tenant tenant, MembersAsked asked) throws IOException {
        var actor = currentActor.require(tenant.id());
        var listing = members.open(tenant, actor, asked, 0);
        download.setFileName("martlet_segment_%s.csv".formatted(asked.slug()));
        download.setContentType("text/csv;charset=utf-8");
        var out = new OutputStreamWriter(download.getOutputStream(), StandardCharsets.UTF_8);
        MemberCsv.write(listing, out);
        out.flush();
    }
}
