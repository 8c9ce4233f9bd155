package com.martlet.refine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param next cursor of the page that follows, null at the end
 */
public record QuarantinePage(List<QuarantinedRow> rows, @Nullable String next) {

    public QuarantinePage {
        rows = List.copyOf(rows);
    }

    QuarantinePage withoutPersonalData() {
        return new QuarantinePage(
                rows.stream().map(QuarantinedRow::withoutPersonalData).toList(), next);
    }
}
