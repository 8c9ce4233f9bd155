package com.martlet.serving;

/** Walks through the sales to known customers among the rows of a block of purchases. */
final class CustomerSales {

    private CustomerSales() {}

    interface Visitor {
        void visit(int group, int customer, long order);
    }

    /** Rows of a group below zero are left out. */
    static void forEach(BlockTable table, int[] groups, Visitor visitor) {
        var orders = table.measure(Columns.ORDER);
        var sales = table.measure(Columns.IS_SALE);
        var customers = table.customers();
        for (var row = 0; row < groups.length; row++) {
            var isOfACustomer = sales[row] == 1 && customers[row] != BlockTable.NOBODY;
            if (groups[row] >= 0 && isOfACustomer) {
                visitor.visit(groups[row], customers[row], orders[row]);
            }
        }
    }
}
