package com.martlet.export;

import com.martlet.audit.AuditTrail;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * The platform's trail as a file. No tenant keeps a list of it: that it was taken out stands in the
 * trail itself, before its first byte.
 */
@Service
public class PlatformTrail {

    private static final String OWNER = "Martlet";

    private final AuditExport audit;
    private final AuditTrail trail;
    private final ExportPolicy policy;
    private final Clock clock;

    PlatformTrail(AuditExport audit, AuditTrail trail, ExportPolicy policy, Clock clock) {
        this.audit = audit;
        this.trail = trail;
        this.policy = policy;
        this.clock = clock;
    }

    public ExportPreview preview(Actor actor, ExportQuestion question, Locale language) {
        var opened = open(actor, question, language);
        return ExportPreview.of(opened, policy.reasonNeeded(opened.file(), opened.rowCount()));
    }

    /**
     * @throws AccessDenied to whoever does not run the platform, or acts for a tenant
     * @throws com.martlet.base.InvalidInput when a reason is needed and missing
     */
    public ReadyFile file(Actor actor, ExportRequest request) {
        var style = request.style();
        var opened = open(actor, request.question(), style.language()).withReason(request.reason());
        policy.requireReason(opened.file(), opened.rowCount());
        return new ReadyFile() {
            @Override
            public String name() {
                return opened.file().name() + "." + style.format().ending();
            }

            @Override
            public String mediaType() {
                return style.format().mediaType();
            }

            @Override
            public void writeTo(OutputStream out) {
                write(actor, opened, style, out);
            }
        };
    }

    private OpenedExport open(Actor actor, ExportQuestion question, Locale language) {
        actor.require(Permission.MANAGE_PLATFORM);
        if (actor.tenant() != null) {
            throw new AccessDenied(Permission.MANAGE_PLATFORM);
        }
        return audit.openOfThePlatform(actor, question, language);
    }

    private void write(Actor actor, OpenedExport opened, ExportStyle style, OutputStream out) {
        var info = info(actor, style, record(actor, opened, style.format()));
        var writer = RowWriter.of(style.format(), opened.file(), info, out);
        opened.rows().writeTo(writer);
        writer.finish();
    }

    private long record(Actor actor, OpenedExport opened, ExportFormat format) {
        var details = opened.file().details();
        details.put("format", format.word());
        details.put("rows", String.valueOf(opened.rowCount()));
        return trail.recordOnPlatform(
                actor, ExportJournal.act(format), opened.file().subject(), details);
    }

    private InfoSheet info(Actor actor, ExportStyle style, long entry) {
        return new InfoSheet(
                style.language(), OWNER, ZoneOffset.UTC, actor.email(), clock.instant(), entry);
    }
}
