package com.martlet.pipeline;

/** Another worker holds the run now, or it ended; this one must stop without a trace. */
class LostLease extends RuntimeException {

    LostLease(Lease lease) {
        super(
                "Run %d is no longer held with token %d."
                        .formatted(lease.run().value(), lease.token()));
    }
}
