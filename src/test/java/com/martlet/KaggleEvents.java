package com.martlet;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Invented clicks in the shape and with the shares of the big shop's file, in order of time: the
 * same number of them is the same file.
 */
final class KaggleEvents {

    static final int DAYS = 7;
    static final LocalDateTime START = LocalDateTime.parse("2019-10-01T00:00:00");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'");
    private static final String HEADER =
            "event_time,event_type,product_id,category_id,category_code,brand,price,user_id,user_session\n";
    private static final int SESSIONS_AT_ONCE = 2_000;
    private static final int CUSTOMERS = 120_000;
    private static final int PRODUCTS = 20_000;

    private final SplittableRandom random;
    private final String[] sessions = new String[SESSIONS_AT_ONCE];
    private final LocalDateTime start;
    private final int days;
    private final long count;

    private KaggleEvents(LocalDateTime start, int days, long count) {
        this.random = new SplittableRandom(Long.parseLong(start.format(BASIC_ISO_DATE)));
        this.start = start;
        this.days = days;
        this.count = count;
    }

    /** A week. */
    static void write(Path file, long count) {
        new KaggleEvents(START, DAYS, count).write(file);
    }

    static void write(Path file, LocalDate first, int days, long count) {
        new KaggleEvents(first.atStartOfDay(), days, count).write(file);
    }

    private void write(Path file) {
        try (var out = Files.newBufferedWriter(file)) {
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Writer out) throws IOException {
        out.write(HEADER);
        var last = "";
        for (long number = 0; number < count; number++) {
            var isRepeated = !last.isEmpty() && random.nextInt(1_400) == 0;
            last = isRepeated ? last : row(number);
            out.write(last);
        }
    }

    private String row(long number) {
        var time = start.plusSeconds(number * days * 86_400 / count);
        var product = random.nextInt(PRODUCTS);
        return "%s,%s,%d,%d,%s,%s,%s,%s\n"
                .formatted(
                        TIME.format(time),
                        type(),
                        1_000_000 + product,
                        2_053_013_550_000_000_000L + product % 600,
                        product % 3 == 0
                                ? ""
                                : "group%d.kind%d".formatted(product % 13, product % 120),
                        product % 7 == 0 ? "" : "brand" + product % 400,
                        price(product),
                        session());
    }

    /** 96.1 % views, 2.2 % carts, 1.7 % purchases. */
    private String type() {
        var share = random.nextInt(1_000);
        return share < 961 ? "view" : share < 983 ? "cart" : "purchase";
    }

    private static String price(int product) {
        var cents = 100 + product * 7_919L % 150_000;
        return "%d.%02d".formatted(cents / 100, cents % 100);
    }

    /** Customer and session; about five events each. */
    private String session() {
        var place = random.nextInt(SESSIONS_AT_ONCE);
        if (sessions[place] == null || random.nextInt(5) == 0) {
            var customer = 500_000_000 + random.nextInt(1 + random.nextInt(CUSTOMERS));
            sessions[place] = customer + "," + new UUID(random.nextLong(), random.nextLong());
        }
        return sessions[place];
    }
}
