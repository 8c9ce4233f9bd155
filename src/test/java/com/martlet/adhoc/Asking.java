package com.martlet.adhoc;

import com.martlet.base.UserError;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** Asks and waits for the end. */
public record Asking(SqlService service, Tenant tenant, Actor actor) {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    public SqlOutcome ask(String sql) {
        var ends = new ArrayBlockingQueue<SqlOutcome>(1);
        try {
            service.start(tenant, actor, "test", sql, ends::add);
        } catch (AccessDenied denied) {
            throw denied;
        } catch (UserError refused) {
            return new SqlOutcome.Refused(refused, null);
        }
        return next(ends);
    }

    ResultTable table(String sql) {
        return switch (ask(sql)) {
            case SqlOutcome.Answered answered -> answered.table();
            case SqlOutcome.Refused refused ->
                    throw new AssertionError(refused.reason().phrases().toString());
            case SqlOutcome.Cancelled cancelled -> throw new AssertionError("cancelled");
        };
    }

    static SqlOutcome next(BlockingQueue<SqlOutcome> ends) {
        try {
            var end = ends.poll(LONGEST.toSeconds(), TimeUnit.SECONDS);
            if (end == null) {
                throw new AssertionError("The statement did not end.");
            }
            return end;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
