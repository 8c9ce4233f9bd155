package com.martlet.segment.ui;

import com.martlet.base.ui.DownloadDesk;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentMembers;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows who is in a segment and lets the list out as a file. */
@Component
class MemberDoor {

    private final SegmentMembers members;
    private final CurrentActor currentActor;
    private final DownloadDesk downloads;

    MemberDoor(SegmentMembers members, CurrentActor currentActor, DownloadDesk downloads) {
        this.members = members;
        this.currentActor = currentActor;
        this.downloads = downloads;
    }

    MembersPanel panel(Actor actor, Segment segment) {
        var tenant = actor.requireTenant();
        return new MembersPanel(
                new MembersPanel.Listener() {
                    @Override
                    public SegmentMembers.Pages look() {
                        return members.look(
                                tenant, currentActor.require(tenant.id()), segment.slug());
                    }

                    @Override
                    public void download() {
                        downloads.ask("members", segment.slug(), Map.of());
                    }
                });
    }
}
