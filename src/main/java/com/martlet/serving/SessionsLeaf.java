package com.martlet.serving;

import com.martlet.mart.Formula.SessionKind;
import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.Partial.Keys;

/** Collects sessions. */
record SessionsLeaf(SessionKind kind) implements Leaf {

    @Override
    public Part part() {
        return Part.EVENTS;
    }

    @Override
    public Partial empty() {
        return new Keys();
    }

    @Override
    public void scan(BlockTable table, int[] groups, Cells cells) {
        var sessions = table.measure(Columns.SESSION);
        var types = table.dimension(Columns.EVENT_TYPE);
        var codes = types.codes();
        var purchase = types.codeOf(Columns.PURCHASE);
        for (var row = 0; row < groups.length; row++) {
            var counts = kind == SessionKind.ALL || codes[row] == purchase;
            if (groups[row] >= 0 && counts && sessions[row] != Columns.NONE) {
                ((Keys) cells.at(groups[row])).set().add(sessions[row]);
            }
        }
    }
}
