package com.martlet.export;

import java.util.List;
import java.util.Map;

/**
 * A file somebody asks for.
 *
 * @param subject what is taken out, as the trail names it: overview/revenue-by-category
 * @param name of the file, without its ending
 * @param details for the trail: period, segment, filters
 */
public record ExportedFile(
        String subject, String name, List<Column> columns, Map<String, String> details) {

    public ExportedFile {
        columns = List.copyOf(columns);
        details = Map.copyOf(details);
    }
}
