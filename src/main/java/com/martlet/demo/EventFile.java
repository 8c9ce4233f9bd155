package com.martlet.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day's clicks as CSV. */
final class EventFile {

    static final String HEADER =
            "event_id,occurred_at,event_type,customer_id,visitor_id,session_id,product_id,"
                    + "category_code,brand,price,quantity,page,page_url,dwell_seconds,device,channel,"
                    + "referrer,utm_source,utm_medium,utm_campaign";

    private static final int NULL_EVERY = 31;

    private final LocalDate day;
    private final Mishaps out;
    private int nullsLeft;
    private int views;

    EventFile(LocalDate day, Planted planted, Appendable out) {
        this.day = day;
        this.nullsLeft = planted.nulls();
        this.out =
                new Mishaps(
                        out,
                        planted,
                        Mishaps.inTurn(
                                Mishaps::cutOff,
                                row -> Mishaps.replace(row, 2, "clik"),
                                row -> Mishaps.replace(row, 1, day + " 25:61"),
                                row -> Mishaps.replace(row, 9, "-100")));
    }

    void write(Iterable<Visit> visits) {
        out.header(HEADER);
        for (var visit : visits) {
            var number = 0;
            for (var click : visit.clicks()) {
                out.row(row(visit, click, number++));
            }
        }
        out.finish();
    }

    private String row(Visit visit, Click click, int number) {
        var product = isForgotten(click) ? null : click.product();
        var first = number == 0;
        var origin = visit.origin();
        return String.join(
                ",",
                visit.id() + "-" + number,
                Rows.time(day, click.second()),
                click.type(),
                visit.customerId(),
                visit.visitorId(),
                visit.id(),
                click.product() == null ? "" : click.product().id(),
                product == null ? "" : product.category(),
                product == null ? "" : product.brand(),
                Rows.orEmpty(click.price()),
                quantity(click.product(), click),
                click.page(),
                click.url(),
                Rows.orEmpty(click.dwellSeconds()),
                origin.device(),
                origin.channel(),
                first ? origin.referrer() : "",
                first ? origin.utmSource() : "",
                first ? origin.utmMedium() : "",
                first ? origin.utmCampaign() : "");
    }

    /** Whether category and brand got lost on the way, as planted. */
    private boolean isForgotten(Click click) {
        if (!click.type().equals("view") || nullsLeft == 0 || ++views % NULL_EVERY != 0) {
            return false;
        }
        nullsLeft--;
        return true;
    }

    private static String quantity(@Nullable Product product, Click click) {
        return product == null ? "" : String.valueOf(click.quantity());
    }
}
