package com.martlet.serving;

import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.Partial.Values;

/** Collects how long each closed service request took. */
record ResolutionLeaf() implements Leaf {

    @Override
    public Part part() {
        return Part.REQUESTS;
    }

    @Override
    public Partial empty() {
        return new Values();
    }

    @Override
    public void scan(BlockTable table, int[] groups, Cells cells) {
        var seconds = table.measure(Columns.RESOLUTION_SECONDS);
        for (var row = 0; row < groups.length; row++) {
            if (groups[row] >= 0 && seconds[row] != Columns.NONE) {
                ((Values) cells.at(groups[row])).add(seconds[row]);
            }
        }
    }
}
