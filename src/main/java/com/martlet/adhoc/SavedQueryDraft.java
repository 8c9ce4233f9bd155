package com.martlet.adhoc;

import com.martlet.adhoc.SavedQuery.Sharing;
import com.martlet.base.FieldErrors;
import com.martlet.base.UserError;

/** What a person says to keep a query; checked by SavedQueryService. */
public record SavedQueryDraft(String name, String sql, Sharing sharing, ChartChoice chart) {

    private static final int LONGEST_NAME = 120;

    /** The draft as it may be kept. */
    SavedQueryDraft checked() {
        var errors = new FieldErrors();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            errors.add("name", "adhoc.error.name", LONGEST_NAME);
        }
        try {
            SqlText.of(sql);
        } catch (UserError wrong) {
            errors.add("sql", wrong);
        }
        errors.throwIfAny("adhoc.error.notSaved");
        return new SavedQueryDraft(name.strip(), sql.strip(), sharing, chart);
    }
}
