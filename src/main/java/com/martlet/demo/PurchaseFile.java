package com.martlet.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** A day's order lines as CSV, with the refunds of orders of three days before. */
final class PurchaseFile {

    static final String HEADER =
            "order_id,line,customer_id,product_id,product_name,category_code,brand,quantity,"
                    + "unit_price,amount,currency,status,channel,purchased_at";

    static final int REFUND_AFTER_DAYS = 3;

    private static final int LINE = 8;
    private static final int NULL_EVERY = 5;

    private final long seed;
    private final LocalDate day;
    private final Mishaps out;
    private int nullsLeft;
    private int lines;

    PurchaseFile(long seed, LocalDate day, Planted planted, Appendable out) {
        this.seed = seed;
        this.day = day;
        this.nullsLeft = planted.nulls();
        this.out =
                new Mishaps(
                        out, planted, Mishaps.inTurn(Mishaps::cutOff, PurchaseFile::withoutTime));
    }

    void write(Iterable<Visit> visits, Iterable<Visit> earlierVisits) {
        out.header(HEADER);
        for (var visit : visits) {
            var line = 0;
            for (var click : visit.purchases()) {
                out.row(row(visit, click, String.valueOf(++line), day, statusOf(visit)));
            }
        }
        for (var visit : earlierVisits) {
            refund(visit);
        }
        out.finish();
    }

    /** Sometimes the first line of an order comes back. */
    private void refund(Visit visit) {
        var dice = new Dice(seed, LINE, visit.number());
        if (isCancelled(visit) || visit.purchases().isEmpty() || !dice.chance(0.02)) {
            return;
        }
        var bought = visit.purchases().getFirst();
        var back =
                new Click(
                        dice.between(32_400, 64_800),
                        bought.type(),
                        bought.page(),
                        bought.product(),
                        bought.price(),
                        -bought.quantity(),
                        0);
        out.row(row(visit, back, "r1", day.minusDays(REFUND_AFTER_DAYS), "refunded"));
    }

    private String row(Visit visit, Click click, String line, LocalDate ordered, String status) {
        var product = Objects.requireNonNull(click.product());
        return String.join(
                ",",
                orderId(visit, ordered),
                line,
                visit.customerId(),
                product.id(),
                Rows.text(product.name()),
                product.category(),
                isForgotten() ? "" : product.brand(),
                String.valueOf(click.quantity()),
                String.valueOf(click.price()),
                String.valueOf((long) click.price() * click.quantity()),
                "KRW",
                status,
                visit.origin().device().equals("mobile") ? "app" : "web",
                Rows.time(day, click.second()));
    }

    private boolean isForgotten() {
        if (nullsLeft == 0 || ++lines % NULL_EVERY != 0) {
            return false;
        }
        nullsLeft--;
        return true;
    }

    private String statusOf(Visit visit) {
        return isCancelled(visit) ? "cancelled" : "completed";
    }

    /** Only guests cancel, so that the right segment of each customer stays known. */
    private boolean isCancelled(Visit visit) {
        return visit.customerId().isEmpty() && new Dice(seed, LINE, visit.number(), 1).chance(0.2);
    }

    private static String orderId(Visit visit, LocalDate ordered) {
        var buyer = visit.id().substring(visit.id().indexOf('-') + 1);
        return "O%s-%s".formatted(ordered.format(DateTimeFormatter.BASIC_ISO_DATE), buyer);
    }

    private static String withoutTime(String row) {
        return Mishaps.cutOff(row) + ",soon";
    }
}
