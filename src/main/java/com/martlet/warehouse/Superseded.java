package com.martlet.warehouse;

import com.martlet.base.ExternalError;

/**
 * A later run, or a cancellation, has raised the guard above this run's token: nothing was
 * published.
 */
public class Superseded extends ExternalError {

    Superseded(long token) {
        super(
                "Nothing was published: a later run or a cancellation took over (token %d is stale)."
                        .formatted(token),
                Retry.IS_USELESS);
    }
}
