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
        var orders = table.measure(Columns.ORDER);
        var sales = table.measure(Columns.IS_SALE);
        var customers = table.customers();
        for (var row = 0; row < groups.length; row++) {
            var counts = sales[row] == 1 && customers[row] != BlockTable.NOBODY;
            if (groups[row] >= 0 && counts) {
                ((Keys) cells.at(groups[row])).set().add(orders[row]);
            }
        }
    }
}
