package com.martlet.pipeline;

import com.cronutils.mapper.CronMapper;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import com.martlet.base.UserError;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.quartz.CronExpression;

/** A checked cron expression of five fields: minute, hour, day of month, month, day of week. */
public record Cron(String expression) {

    /** Every day at three in the morning. */
    public static final Cron DAILY = Cron.parse("0 3 * * *");

    private static final int FIELDS = 5;

    /** Checks what a person wrote; the error says what is wrong and shows an example. */
    public static Cron parse(String text) {
        var expression = text.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        var cron = new Cron(expression);
        try {
            requireFields(expression);
            cron.quartz();
            parser().parse(expression).validate();
        } catch (IllegalArgumentException wrong) {
            throw refusal(text, String.valueOf(wrong.getMessage()));
        }
        if (cron.nextTimes(ZoneId.of("UTC"), Instant.EPOCH, 1).isEmpty()) {
            throw refusal(text, "There is no such day.");
        }
        return cron;
    }

    private static void requireFields(String expression) {
        var fields = expression.split(" ");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(
                    "It has %d fields instead of %d."
                            .formatted(expression.isEmpty() ? 0 : fields.length, FIELDS));
        }
        if (!fields[2].equals("*") && !fields[4].equals("*")) {
            throw new IllegalArgumentException(
                    "Give either days of the month or days of the week, and * for the other.");
        }
    }

    private static UserError refusal(String text, String why) {
        var reason = why.replace("Failed to parse cron expression. ", "");
        return new UserError(
                ("\"%s\" is not a schedule: %s Write minute, hour, day of month, month and day of"
                                + " week, such as \"0 3 * * *\" for every day at 03:00.")
                        .formatted(text, reason.endsWith(".") ? reason : reason + "."));
    }

    private static CronParser parser() {
        return new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
    }

    /** The five fields, in order. */
    public List<String> fields() {
        return List.of(expression.split(" "));
    }

    /** The same in the alarm clock's own language. */
    String quartz() {
        return CronMapper.fromUnixToQuartz().map(parser().parse(expression)).asString();
    }

    /** The next times as the alarm clock will ring; an hour that a day lacks is left out. */
    public List<Instant> nextTimes(ZoneId zone, Instant after, int count) {
        var times = new ArrayList<Instant>();
        var expression = inZone(zone);
        var next = expression.getNextValidTimeAfter(Date.from(after));
        while (next != null && times.size() < count) {
            times.add(next.toInstant());
            next = expression.getNextValidTimeAfter(next);
        }
        return times;
    }

    private CronExpression inZone(ZoneId zone) {
        try {
            var expression = new CronExpression(quartz());
            expression.setTimeZone(TimeZone.getTimeZone(zone));
            return expression;
        } catch (ParseException impossible) {
            throw new IllegalStateException("A checked cron expression: " + this, impossible);
        }
    }
}
