package com.martlet.pipeline;

import com.cronutils.mapper.CronMapper;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import com.martlet.base.Phrase;
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

    /** Checks what a person wrote; the error says what is wrong and shows an example. */
    public static Cron parse(String text) {
        var expression = text.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        var cron = new Cron(expression);
        CronMistakes.requireFields(text, expression);
        try {
            cron.quartz();
            parser().parse(expression).validate();
        } catch (IllegalArgumentException wrong) {
            throw CronMistakes.refusal(text, wrong);
        }
        if (cron.nextTimes(ZoneId.of("UTC"), Instant.EPOCH, 1).isEmpty()) {
            throw CronMistakes.refusal(text, Phrase.of("pipeline.error.cronDay"));
        }
        return cron;
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
