package com.martlet.dashboard;

import com.martlet.base.UserError;
import java.util.List;

/** A card that cannot be cut by what is set on its board. */
public class NotWithFilters extends UserError {

    private final transient List<String> filters;

    NotWithFilters(String card, List<String> filters) {
        super("dashboard.error.notWithFilters", card, String.join(", ", filters));
        this.filters = List.copyOf(filters);
    }

    /** Ids of dimensions; "segment" for the segment. */
    public List<String> filters() {
        return filters;
    }
}
