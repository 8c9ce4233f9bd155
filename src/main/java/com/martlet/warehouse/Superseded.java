package com.martlet.warehouse;

import com.martlet.base.ExternalError;

/**
 * A later run, or a cancellation, has raised the guard above this run's token: nothing was
 * published.
 */
public class Superseded extends ExternalError {

    Superseded(long token) {
        super(Retry.IS_USELESS, "warehouse.error.superseded", token);
    }
}
