package com.martlet.base;

/** A party outside failed: source, lake, Spark, warehouse, mail. Says whether a retry may help. */
public class ExternalError extends RuntimeException {

    /** Whether trying the same again may succeed. */
    public enum Retry {
        HELPS,
        IS_USELESS
    }

    private final Retry retry;

    public ExternalError(String message, Retry retry, Throwable cause) {
        super(message, cause);
        this.retry = retry;
    }

    public ExternalError(String message, Retry retry) {
        super(message);
        this.retry = retry;
    }

    public boolean retryHelps() {
        return retry == Retry.HELPS;
    }
}
