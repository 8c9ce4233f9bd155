package com.martlet;

import com.martlet.testing.ApiClient;
import com.martlet.testing.NaughtyStrings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Gives everything in the demo shop that has a name one of the worst.
 *
 * @param drop the folder with a folder of files per source
 */
record NaughtyShop(Path drop, LocalDate day) {

    /** Those that stand on one line of a file. */
    static List<String> names() {
        return NaughtyStrings.names().stream().filter(name -> name.lines().count() == 1).toList();
    }

    void dropFiles() throws IOException {
        drop(
                "demo-customers",
                "customer_id,customer_name,email,phone,gender,birth_year,grade,country,"
                        + "consent_email,consent_sms,signed_up_on",
                "N%1$d,%2$s,n@example.com,,F,1990,%2$s,KR,true,true,%3$s");
        drop(
                "demo-purchases",
                "order_id,line,customer_id,product_id,product_name,category_code,brand,quantity,"
                        + "unit_price,amount,currency,status,channel,purchased_at",
                "NO%1$d,1,N%1$d,%2$s,%2$s,%2$s,%2$s,1,90000000,90000000,KRW,completed,web,"
                        + "%3$sT12:00:00+09:00");
        drop(
                "demo-events",
                "event_id,occurred_at,event_type,customer_id,visitor_id,session_id,product_id,"
                        + "category_code,brand,price,quantity,page,page_url,dwell_seconds,device,"
                        + "channel,referrer,utm_source,utm_medium,utm_campaign",
                "NE%1$d,%3$sT12:00:00+09:00,view,N%1$d,,NS%1$d,%2$s,%2$s,%2$s,1,1,%2$s,,60,%2$s,"
                        + "%2$s,%2$s,%2$s,%2$s,%2$s");
        drop(
                "demo-service-requests",
                "request_id,customer_id,channel,category,priority,status,satisfaction,opened_at,"
                        + "closed_at,updated_at",
                "NR%1$d,N%1$d,%2$s,%2$s,%2$s,closed,5,%3$sT12:00:00+09:00,"
                        + "%3$sT13:00:00+09:00,%3$sT13:00:00+09:00");
    }

    private void drop(String source, String header, String row) throws IOException {
        var lines = new ArrayList<>(List.of(header));
        lines.addAll(each(number -> row.formatted(number, quoted(names().get(number)), day)));
        Files.write(drop.resolve(source).resolve("%s-%s-n.csv".formatted(source, day)), lines);
    }

    private static List<String> each(IntFunction<String> row) {
        return java.util.stream.IntStream.range(0, names().size()).mapToObj(row).toList();
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A segment and a campaign of each name, called n0, n1 and so on. */
    static void keepAll(ApiClient api) {
        for (var number = 0; number < names().size(); number++) {
            keep(api, "n" + number, names().get(number));
        }
    }

    private static void keep(ApiClient api, String slug, String name) {
        var rule = Map.of("attribute", "grade", "op", "in", "value", List.of(name));
        api.post("/segments", Map.of("slug", slug, "name", name, "rule", rule));
        api.post(
                "/campaigns",
                Map.of(
                        "slug", slug,
                        "name", name,
                        "segment", slug,
                        "channel", Map.of("kind", "email", "sender", name.strip(), "contact", "02"),
                        "variants", List.of(Map.of("name", "A", "subject", "s", "text", "t"))));
    }
}
