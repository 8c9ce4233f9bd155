package com.martlet.pipeline;

import com.martlet.base.Phrase;
import com.martlet.base.UserError;
import java.util.List;
import java.util.regex.Pattern;

/** Says what is wrong with a cron expression, and how one looks. */
final class CronMistakes {

    private static final int FIELDS = 5;
    private static final Pattern OUT_OF_RANGE =
            Pattern.compile("Value (\\d+) not in range \\[(\\d+), (\\d+)\\]\\.?");

    private CronMistakes() {}

    static void requireFields(String text, String expression) {
        var fields = expression.split(" ");
        if (fields.length != FIELDS) {
            var count = expression.isEmpty() ? 0 : fields.length;
            throw refusal(text, Phrase.of("pipeline.error.cronFields", count, FIELDS));
        }
        if (!fields[2].equals("*") && !fields[4].equals("*")) {
            throw refusal(text, Phrase.of("pipeline.error.cronDays"));
        }
    }

    /** In the parser's own words where they are not known here. */
    static UserError refusal(String text, IllegalArgumentException wrong) {
        var why =
                String.valueOf(wrong.getMessage()).replace("Failed to parse cron expression. ", "");
        var range = OUT_OF_RANGE.matcher(why);
        if (range.matches()) {
            return refusal(
                    text,
                    Phrase.of(
                            "pipeline.error.cronRange",
                            range.group(1),
                            range.group(2),
                            range.group(3)));
        }
        return refusal(
                text, Phrase.of("pipeline.error.cronParser", why.endsWith(".") ? why : why + "."));
    }

    static UserError refusal(String text, Phrase why) {
        return new UserError(
                null,
                List.of(
                        Phrase.of("pipeline.error.cron", text),
                        why,
                        Phrase.of("pipeline.error.cronHelp")));
    }
}
