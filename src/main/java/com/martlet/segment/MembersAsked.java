package com.martlet.segment;

import com.martlet.base.FieldErrors;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import org.jspecify.annotations.Nullable;

/**
 * Whom to list.
 *
 * @param names whole names need the right to personal data and a reason
 */
public record MembersAsked(String slug, Names names, @Nullable String reason) {

    /** How names are shown. */
    public enum Names {
        MASKED,
        WHOLE
    }

    void requireAllowed(Actor actor) {
        actor.require(Permission.EXPORT);
        if (names == Names.WHOLE) {
            actor.require(Permission.SEE_PERSONAL_DATA);
            requireReason();
        }
    }

    private void requireReason() {
        if (reason == null || reason.isBlank()) {
            var errors = new FieldErrors();
            errors.add("reason", "segment.error.whyNames");
            errors.throwIfAny("segment.error.namesNeedReason");
        }
    }
}
