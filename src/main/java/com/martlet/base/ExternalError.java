package com.martlet.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party outside failed: source, lake, Spark, warehouse, mail. Says whether a retry may help. */
public class ExternalError extends RuntimeException implements Explained {

    /** Whether trying the same again may succeed. */
    public enum Retry {
        HELPS,
        IS_USELESS
    }

    private final Retry retry;
    private final transient List<Phrase> phrases;

    /**
     * @param code the key of the text that takes the arguments
     */
    public ExternalError(Retry retry, String code, @Nullable Object... arguments) {
        this(retry, null, code, arguments);
    }

    public ExternalError(
            Retry retry, @Nullable Throwable cause, String code, @Nullable Object... arguments) {
        this(retry, cause, List.of(Phrase.of(code, arguments)));
    }

    public ExternalError(Retry retry, @Nullable Throwable cause, List<Phrase> phrases) {
        super(Phrase.english(phrases), cause);
        this.retry = retry;
        this.phrases = List.copyOf(phrases);
    }

    public boolean retryHelps() {
        return retry == Retry.HELPS;
    }

    @Override
    public List<Phrase> phrases() {
        return phrases;
    }
}
