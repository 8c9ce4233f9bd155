package com.martlet.export;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import java.util.Locale;

/** A kind of thing that can be taken out. Modules below offer theirs as components. */
public interface Exportable {

    /** The word for it in the API, such as chart. */
    String kind();

    /**
     * What the file would hold now; rows are read when they are written. Rights and trail are not
     * its affair, but it refuses what the actor may not even name.
     *
     * @throws com.martlet.base.NotFound when there is nothing of this name
     */
    OpenedExport open(Tenant tenant, Actor actor, ExportQuestion question, Locale language);
}
