package com.martlet.export;

import com.martlet.base.Conflict;
import com.martlet.base.FieldErrors;
import com.martlet.export.ExportPreview.ReasonNeeded;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may take what out, and when they have to say why: the same for screen and API. */
@Component
class ExportPolicy {

    private static final int LONGEST_REASON = 500;

    private final ExportProperties properties;

    ExportPolicy(ExportProperties properties) {
        this.properties = properties;
    }

    ReasonNeeded reasonNeeded(ExportedFile file, @Nullable Long rows) {
        if (file.hasPersonalData()) {
            return ReasonNeeded.PERSONAL_DATA;
        }
        var isLarge = rows != null && rows > properties.rowsWithoutReason();
        return isLarge ? ReasonNeeded.MANY_ROWS : ReasonNeeded.NO;
    }

    /**
     * @throws com.martlet.identity.AccessDenied without the right
     */
    void requireRight(Actor actor, ExportedFile file) {
        actor.require(Permission.EXPORT);
        if (file.hasPersonalData()) {
            actor.require(Permission.SEE_PERSONAL_DATA);
        }
    }

    void requireReason(ExportedFile file, @Nullable Long rows) {
        var errors = new FieldErrors();
        var reason = file.reason();
        var needed = reasonNeeded(file, rows);
        if (needed != ReasonNeeded.NO && (reason == null || reason.isBlank())) {
            errors.add("reason", code(needed), properties.rowsWithoutReason());
        } else if (reason != null && reason.length() > LONGEST_REASON) {
            errors.add("reason", "export.error.longReason", LONGEST_REASON);
        }
        errors.throwIfAny("export.error.cannotLeave", file.title());
    }

    static void requireOwn(Actor actor, Export export) {
        if (!export.user().equals(actor.user())) {
            throw ExportJournal.unknown(export.id());
        }
    }

    /** A link is no standing permission. */
    void requireInTime(Export export, Instant now) {
        var end = export.orderedAt().plus(properties.linkLifetime());
        if (now.isAfter(end)) {
            throw new Conflict("export.error.tooLate", export.id().value(), end);
        }
    }

    private static String code(ReasonNeeded needed) {
        return needed == ReasonNeeded.PERSONAL_DATA
                ? "export.error.whyPersonal"
                : "export.error.whyManyRows";
    }
}
