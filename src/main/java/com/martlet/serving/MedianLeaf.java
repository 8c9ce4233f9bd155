package com.martlet.serving;

import com.martlet.mart.Formula.Time;
import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.Partial.Values;

/** Collects how long each row took. */
record MedianLeaf(Time time) implements Leaf {

    @Override
    public Part part() {
        return switch (time) {
            case RESOLUTION -> Part.REQUESTS;
            case DWELL -> Part.EVENTS;
        };
    }

    @Override
    public Partial empty() {
        return new Values();
    }

    @Override
    public void scan(BlockTable table, int[] groups, Cells cells) {
        var seconds = table.measure(column());
        for (var row = 0; row < groups.length; row++) {
            if (groups[row] >= 0 && seconds[row] != Columns.NONE) {
                ((Values) cells.at(groups[row])).add(seconds[row]);
            }
        }
    }

    private String column() {
        return switch (time) {
            case RESOLUTION -> Columns.RESOLUTION_SECONDS;
            case DWELL -> Columns.DWELL_SECONDS;
        };
    }
}
