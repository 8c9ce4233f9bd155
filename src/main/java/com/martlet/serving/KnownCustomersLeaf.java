package com.martlet.serving;

import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.Partial.Total;

/** Nothing is read from blocks: {@link FirstSeen} or {@link CustomerValues} tells the counts. */
record KnownCustomersLeaf() implements Leaf {

    @Override
    public Part part() {
        return Part.EVENTS;
    }

    @Override
    public Partial empty() {
        return new Total();
    }

    @Override
    public void scan(BlockTable table, int[] groups, Cells cells) {
        // No row of a day tells who is known, or what of.
    }
}
