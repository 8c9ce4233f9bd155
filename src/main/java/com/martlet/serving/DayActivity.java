package com.martlet.serving;

/** Reads one day's numbers of an activity from its block. */
final class DayActivity {

    private DayActivity() {}

    /** Adds the day's rows that pass the filters. */
    static void add(DayBlock block, ActivityQuery query, Tally tally) {
        var table = block.table(query.activity().part());
        var kept = RowGroups.filtered(query.filters(), block, query.activity().part());
        var customers = table.customers();
        var number = numberOf(query.activity(), block, table);
        var counts = countsOf(query.activity(), table);
        for (var row = 0; row < kept.length; row++) {
            var customer = customers[row];
            if (kept[row] >= 0 && customer != BlockTable.NOBODY && counts.at(row)) {
                tally.add(customer, number.at(row));
            }
        }
    }

    /** Adds 1 for each order of a customer that was not seen on an earlier day. */
    static void addOrders(DayBlock block, ActivityQuery query, LongSet seen, Tally tally) {
        var table = block.table(Activity.ORDERS.part());
        var kept = RowGroups.filtered(query.filters(), block, Activity.ORDERS.part());
        var customers = table.customers();
        var sales = table.measure(Columns.IS_SALE);
        var orders = table.measure(Columns.ORDER);
        for (var row = 0; row < kept.length; row++) {
            var customer = customers[row];
            if (kept[row] >= 0 && customer != BlockTable.NOBODY && sales[row] == 1) {
                var before = seen.size();
                seen.add(orders[row] ^ Hashes.mix(customer + 1L));
                if (seen.size() > before) {
                    tally.add(customer, 1);
                }
            }
        }
    }

    private static RowNumber numberOf(Activity activity, DayBlock block, BlockTable table) {
        return switch (activity) {
            case EVENTS, ORDERS, PURCHASE_LINES, SERVICE_REQUESTS -> row -> 1;
            case PURCHASE_AMOUNT -> {
                var revenue = table.measure(Columns.REVENUE);
                yield row -> revenue[row];
            }
            case VISIT_DAYS, FIRST_VISIT, LAST_VISIT, FIRST_PURCHASE, LAST_PURCHASE -> {
                var day = block.day().toEpochDay();
                yield row -> day;
            }
        };
    }

    private static RowTest countsOf(Activity activity, BlockTable table) {
        return switch (activity) {
            case EVENTS, VISIT_DAYS, FIRST_VISIT, LAST_VISIT, PURCHASE_AMOUNT, SERVICE_REQUESTS ->
                    row -> true;
            case PURCHASE_LINES, ORDERS, FIRST_PURCHASE, LAST_PURCHASE -> {
                var sales = table.measure(Columns.IS_SALE);
                yield row -> sales[row] == 1;
            }
        };
    }

    private interface RowNumber {
        long at(int row);
    }

    private interface RowTest {
        boolean at(int row);
    }
}
