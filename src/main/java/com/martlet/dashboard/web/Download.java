package com.martlet.dashboard.web;

import com.martlet.base.Period;
import com.martlet.export.Column;
import com.martlet.export.RowSource;
import java.util.List;
import java.util.Map;

/** A file that a program asks for, with what the trail shall say of it. */
record Download(
        String subject,
        String group,
        String name,
        Period period,
        List<Column> columns,
        Map<String, String> details,
        RowSource rows) {}
