package com.martlet.serving;

import com.martlet.mart.Formula.Measure;
import com.martlet.serving.DayBlock.Part;
import com.martlet.serving.Partial.Total;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Sums one measure. */
record SumLeaf(Measure measure, Part part) implements Leaf {

    private static final long SECONDS_OF_A_DAY = 86_400;

    static SumLeaf of(Measure measure) {
        return new SumLeaf(
                measure,
                switch (measure) {
                    case EVENTS,
                            VIEWS,
                            CARTS,
                            PURCHASE_EVENTS,
                            LOGINS,
                            ACCESS_SECONDS,
                            PAGE_VIEWS,
                            DWELLS,
                            DWELL_SECONDS ->
                            Part.EVENTS;
                    case REVENUE, GUEST_REVENUE, PURCHASE_ROWS -> Part.PURCHASES;
                    case SERVICE_REQUESTS_OPENED,
                            SERVICE_REQUESTS_CLOSED,
                            SERVICE_REQUESTS_CLOSED_IN_A_DAY,
                            RATED_SERVICE_REQUESTS,
                            SATISFACTION ->
                            Part.REQUESTS;
                });
    }

    @Override
    public Partial empty() {
        return new Total();
    }

    @Override
    public Optional<Partial> whole(DaySummary summary, @Nullable RoaringBitmap segment) {
        if (segment != null) {
            return Optional.empty();
        }
        var total = new Total();
        total.add(summary.total(measure));
        return Optional.of(total);
    }

    @Override
    public void scan(BlockTable table, int[] groups, Cells cells) {
        var value = valueOf(table);
        for (var row = 0; row < groups.length; row++) {
            if (groups[row] >= 0) {
                ((Total) cells.at(groups[row])).add(value.at(row));
            }
        }
    }

    private RowValue valueOf(BlockTable table) {
        return switch (measure) {
            case EVENTS, SERVICE_REQUESTS_OPENED -> row -> 1;
            case VIEWS -> eventsOf(table, Columns.VIEW);
            case CARTS -> eventsOf(table, Columns.CART);
            case PURCHASE_EVENTS -> eventsOf(table, Columns.PURCHASE);
            case LOGINS -> eventsOf(table, Columns.LOGIN);
            case ACCESS_SECONDS -> column(table, Columns.ACCESS_SECONDS);
            case REVENUE -> ofKnown(table, Columns.REVENUE);
            case PURCHASE_ROWS -> ofKnown(table, Columns.IS_SALE);
            case GUEST_REVENUE -> ofNobody(table);
            case PAGE_VIEWS -> pageViews(table);
            case DWELLS -> known(table, Columns.DWELL_SECONDS);
            case DWELL_SECONDS -> column(table, Columns.DWELL_SECONDS);
            case SERVICE_REQUESTS_CLOSED -> known(table, Columns.RESOLUTION_SECONDS);
            case SERVICE_REQUESTS_CLOSED_IN_A_DAY -> closedInADay(table);
            case RATED_SERVICE_REQUESTS -> known(table, Columns.SATISFACTION);
            case SATISFACTION -> column(table, Columns.SATISFACTION);
        };
    }

    private static RowValue eventsOf(BlockTable table, String type) {
        var types = table.dimension(Columns.EVENT_TYPE);
        var codes = types.codes();
        var wanted = types.codeOf(type);
        return row -> codes[row] == wanted ? 1 : 0;
    }

    private static RowValue column(BlockTable table, String name) {
        var values = table.measure(name);
        return row -> values[row] == Columns.NONE ? 0 : values[row];
    }

    private static RowValue ofKnown(BlockTable table, String name) {
        var values = table.measure(name);
        var customers = table.customers();
        return row -> customers[row] == BlockTable.NOBODY ? 0 : values[row];
    }

    private static RowValue ofNobody(BlockTable table) {
        var values = table.measure(Columns.REVENUE);
        var customers = table.customers();
        return row -> customers[row] == BlockTable.NOBODY ? values[row] : 0;
    }

    private static RowValue pageViews(BlockTable table) {
        var page = eventsOf(table, Columns.PAGE_VIEW);
        var product = eventsOf(table, Columns.VIEW);
        return row -> page.at(row) + product.at(row);
    }

    private static RowValue known(BlockTable table, String name) {
        var values = table.measure(name);
        return row -> values[row] == Columns.NONE ? 0 : 1;
    }

    private static RowValue closedInADay(BlockTable table) {
        var values = table.measure(Columns.RESOLUTION_SECONDS);
        return row -> values[row] == Columns.NONE || values[row] > SECONDS_OF_A_DAY ? 0 : 1;
    }

    private interface RowValue {
        long at(int row);
    }
}
