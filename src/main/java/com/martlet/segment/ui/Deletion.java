package com.martlet.segment.ui;

import com.martlet.base.UserError;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.identity.Actor;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentService;
import java.util.function.Supplier;

/** Deletes a segment and offers to take that back. */
final class Deletion {

    private Deletion() {}

    /**
     * @param actor asked again at the undo: rights may have changed meanwhile
     * @return whether it is deleted now
     */
    static boolean perform(SegmentService segments, Supplier<Actor> actor, Segment segment) {
        var tenant = actor.get().requireTenant();
        try {
            segments.delete(tenant, actor.get(), segment.slug());
        } catch (UserError used) {
            Notices.error(Phrases.of(used));
            return false;
        }
        Notices.undoable(
                Texts.of("segment.deleted", segment.name()), () -> undo(segments, actor, segment));
        SegmentNavigation.list(tenant);
        return true;
    }

    private static void undo(SegmentService segments, Supplier<Actor> actor, Segment segment) {
        try {
            var tenant = actor.get().requireTenant();
            segments.restore(tenant, actor.get(), segment.slug());
            Notices.success(Texts.of("segment.restored", segment.name()));
            SegmentNavigation.open(tenant, segment.slug());
        } catch (UserError gone) {
            Notices.error(Phrases.of(gone));
        }
    }
}
