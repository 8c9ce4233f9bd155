package com.martlet.serving;

import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.Partial.Keys;

/** Collects the orders of known customers. */
record OrdersLeaf() implements Leaf {

    @Override
    public Part part() {
        return Part.PURCHASES;
    }

    @Override
    public Partial empty() {
        return new Keys();
    }

    @Override
    public void scan(BlockTable table, int[] groups, Cells cells) {
        CustomerSales.forEach(
                table,
                groups,
                (group, customer, order) -> ((Keys) cells.at(group)).set().add(order));
    }
}
