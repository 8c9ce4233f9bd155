package com.martlet.jobs.parse;

import com.martlet.jobs.lake.DatasetSchema;
import com.martlet.jobs.lake.Reason.Code;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A purchase has a time and an amount; a completed line of negative quantity or amount is a refund.
 */
final class PurchaseRules implements DatasetRules {

    private static final DatasetSchema SCHEMA = DatasetSchema.of("purchases");

    private static final int KEY = SCHEMA.indexOf("purchase_key");
    private static final int ORDER = SCHEMA.indexOf("order_id");
    private static final int LINE = SCHEMA.indexOf("line");
    private static final int QUANTITY = SCHEMA.indexOf("quantity");
    private static final int UNIT_PRICE = SCHEMA.indexOf("unit_price");
    private static final int AMOUNT = SCHEMA.indexOf("amount");
    private static final int STATUS = SCHEMA.indexOf("status");
    private static final int PURCHASED_AT = SCHEMA.indexOf("purchased_at");

    private final DayCutter days;

    PurchaseRules(DayCutter days) {
        this.days = days;
    }

    @Override
    public int complete(RowSoFar row) throws RefusedRow {
        row.require(PURCHASED_AT, "purchased_at");
        row.setIfAbsent(QUANTITY, 1);
        row.setIfAbsent(STATUS, "completed");
        requireNotNegative("price", row.number(UNIT_PRICE));
        fillAmount(row);
        markRefund(row);
        fillKey(row);
        return days.day(row.number(PURCHASED_AT));
    }

    static void requireNotNegative(String name, @Nullable Long unscaled) throws RefusedRow {
        if (unscaled != null && unscaled < 0) {
            var shown = BigDecimal.valueOf(unscaled, 4).setScale(2, java.math.RoundingMode.HALF_UP);
            throw new RefusedRow(Code.NEGATIVE, name, shown);
        }
    }

    private static void markRefund(RowSoFar row) {
        var goesBack = (int) row.fields()[QUANTITY] < 0 || row.number(AMOUNT) < 0;
        if (goesBack && "completed".equals(row.text(STATUS))) {
            row.fields()[STATUS] = "refunded";
        }
    }

    private static void fillAmount(RowSoFar row) throws RefusedRow {
        if (row.number(AMOUNT) == null && row.number(UNIT_PRICE) == null) {
            throw new RefusedRow(Code.AMOUNT_MISSING);
        }
        try {
            if (row.number(AMOUNT) == null) {
                var quantity = (int) row.fields()[QUANTITY];
                row.fields()[AMOUNT] = Math.multiplyExact(row.number(UNIT_PRICE), quantity);
            }
        } catch (ArithmeticException e) {
            throw new RefusedRow(Code.AMOUNT_TOO_LARGE);
        }
    }

    private static void fillKey(RowSoFar row) {
        var order = row.text(ORDER);
        var line = row.text(LINE);
        long key = order != null && line != null ? Hash.of(order, "\0", line) : row.hash();
        row.fields()[KEY] = key;
        row.setIfAbsent(ORDER, "row-" + Long.toHexString(key));
    }
}
