package com.martlet.export;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The files that leave through this server right now. */
@Component
public class ExportProgress {

    private final Map<ExportId, CountedRows> leaving = new ConcurrentHashMap<>();
    private final ExportJournal journal;

    ExportProgress(ExportJournal journal) {
        this.journal = journal;
    }

    /** How many rows have been written; empty when the file does not leave here and now. */
    public OptionalLong rows(ExportId id) {
        var rows = leaving.get(id);
        return rows == null ? OptionalLong.empty() : OptionalLong.of(rows.count());
    }

    /** Breaks the file off before its next row. */
    public void cancel(Tenant tenant, Actor actor, ExportId id) {
        ExportPolicy.requireOwn(actor, journal.load(tenant, id));
        var rows = leaving.get(id);
        if (rows != null) {
            rows.cancel();
        }
    }

    void start(ExportId id, CountedRows rows) {
        leaving.put(id, rows);
    }

    void end(ExportId id, CountedRows rows) {
        leaving.remove(id, rows);
    }
}
