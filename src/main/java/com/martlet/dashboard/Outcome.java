package com.martlet.dashboard;

import com.martlet.base.ExternalError;
import com.martlet.base.Phrase;
import com.martlet.base.UserError;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one part of a board came to, so that a part that fails leaves the others standing. */
public sealed interface Outcome<T> {

    record Found<T>(T value) implements Outcome<T> {}

    /**
     * @param reason in words where the user or a party outside is the cause; else a number the log
     *     knows
     */
    record Failed<T>(List<Phrase> reason) implements Outcome<T> {}

    /** The part cannot be cut by these filters, named by the ids of their dimensions. */
    record Unsuited<T>(List<String> filters) implements Outcome<T> {}

    static <T> Outcome<T> of(Supplier<T> part) {
        try {
            return new Found<>(part.get());
        } catch (NotWithFilters unsuited) {
            return new Unsuited<>(unsuited.filters());
        } catch (UserError | ExternalError failure) {
            return new Failed<>(failure.phrases());
        } catch (RuntimeException bug) {
            var number = UUID.randomUUID().toString().substring(0, 8);
            log().error("A part of a board failed, {}", number, bug);
            return new Failed<>(List.of(Phrase.of("dashboard.error.number", number)));
        }
    }

    private static Logger log() {
        return LoggerFactory.getLogger(Outcome.class);
    }
}
