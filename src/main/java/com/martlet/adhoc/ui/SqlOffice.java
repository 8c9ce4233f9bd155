package com.martlet.adhoc.ui;

import com.martlet.adhoc.SavedQueryService;
import com.martlet.adhoc.SqlService;
import com.martlet.export.ExportDesk;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.UserMemory;
import org.springframework.stereotype.Component;

/** Everything the page of SQL works with. */
@Component
record SqlOffice(
        SqlService sql,
        SavedQueryService queries,
        ExportDesk exports,
        UserMemory memory,
        CurrentActor currentActor) {}
