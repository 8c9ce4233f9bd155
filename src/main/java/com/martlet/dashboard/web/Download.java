package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.export.Column;
import com.martlet.export.Origin;
import com.martlet.export.RowSource;
import java.util.List;

/** An answer that a program asks for as a file. */
record Download(
        String subject,
        String group,
        String name,
        Period period,
        List<Column> columns,
        Origin origin,
        long rowCount,
        RowSource rows) {}
