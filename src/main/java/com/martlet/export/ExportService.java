package com.martlet.export;

import com.martlet.audit.AuditTrail;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import java.io.OutputStream;
import org.springframework.stereotype.Service;

/** The only way data leaves as a file: asks the right, writes the trail, then streams. */
@Service
public class ExportService {

    /** What the trail calls a file that was taken out. */
    public static final String ACTION = "csv.exported";

    private final AuditTrail trail;

    ExportService(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Nothing is written to the stream before the trail holds the export.
     *
     * @throws com.martlet.identity.AccessDenied before the first byte
     */
    public void csv(
            Tenant tenant,
            Actor actor,
            ExportedFile file,
            CsvStyle style,
            RowSource rows,
            OutputStream out) {
        record(tenant, actor, ACTION, file);
        var writer = new CsvWriter(out, file.columns(), style);
        rows.writeTo(writer);
        writer.finish();
    }

    /** For what the browser makes itself, such as a picture of a chart. */
    public void recordPicture(Tenant tenant, Actor actor, ExportedFile file) {
        record(tenant, actor, "png.exported", file);
    }

    private void record(Tenant tenant, Actor actor, String action, ExportedFile file) {
        actor.require(Permission.EXPORT);
        trail.record(tenant, actor, action, file.subject(), file.details());
    }
}
