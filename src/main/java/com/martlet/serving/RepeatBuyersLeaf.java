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
        var orders = table.measure(Columns.ORDER);
        var sales = table.measure(Columns.IS_SALE);
        var customers = table.customers();
        for (var row = 0; row < groups.length; row++) {
            var customer = customers[row];
            if (groups[row] >= 0 && sales[row] == 1 && customer != BlockTable.NOBODY) {
                ((Repeats) cells.at(groups[row])).add(customer, orders[row]);
            }
        }
    }
}
