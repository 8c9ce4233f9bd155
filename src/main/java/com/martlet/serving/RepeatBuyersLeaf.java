package com.martlet.serving;

import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.Partial.Repeats;

/** Finds out who has ordered more than once. */
record RepeatBuyersLeaf() implements Leaf {

    @Override
    public Part part() {
        return Part.PURCHASES;
    }

    @Override
    public Partial empty() {
        return new Repeats();
    }

    @Override
    public void scan(BlockTable table, int[] groups, Cells cells) {
        CustomerSales.forEach(
                table,
                groups,
                (group, customer, order) -> ((Repeats) cells.at(group)).add(customer, order));
    }
}
