package com.martlet.base.web;

import com.martlet.base.Conflict;
import com.martlet.base.ExternalError;
import com.martlet.base.Forbidden;
import com.martlet.base.InvalidInput;
import com.martlet.base.NotFound;
import com.martlet.base.NotSignedIn;
import com.martlet.base.UserError;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what went wrong as a problem (RFC 9457); our own bugs are logged once, with a number. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String SECONDS_BEFORE_A_RETRY = "30";

    /**
     * What has begun to leave cannot become a problem any more: the connection breaks off, so that
     * nobody takes half a file for a whole one.
     */
    @ExceptionHandler
    @Nullable ResponseEntity<Object> answer(Exception error, HttpServletResponse response)
            throws Exception {
        if (Problems.isHangUp(error)) {
            return null;
        }
        if (response.isCommitted()) {
            throw error;
        }
        response.reset();
        return switch (error) {
            case UserError mendable -> mendable(mendable);
            case ExternalError outside -> outside(outside);
            default -> ourBug(error);
        };
    }

    private static ResponseEntity<Object> mendable(UserError error) {
        return switch (error) {
            case InvalidInput invalid -> Problems.of(invalid);
            case NotSignedIn nobody -> notSignedIn(nobody);
            case NotFound missing -> Problems.of(HttpStatus.NOT_FOUND, missing);
            case Forbidden forbidden -> Problems.of(HttpStatus.FORBIDDEN, forbidden);
            case Conflict conflict -> Problems.of(HttpStatus.CONFLICT, conflict);
            default -> Problems.of(HttpStatus.BAD_REQUEST, error);
        };
    }

    private static ResponseEntity<Object> outside(ExternalError error) {
        LOG.warn("Answered 503: {}", error.getMessage(), error);
        var headers = new HttpHeaders();
        if (error.retryHelps()) {
            headers.set(HttpHeaders.RETRY_AFTER, SECONDS_BEFORE_A_RETRY);
        }
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, error, headers);
    }

    private static ResponseEntity<Object> ourBug(Exception error) {
        var incident = Problems.newIncident();
        LOG.error("Incident {}", incident, error);
        return Problems.ofIncident(incident);
    }

    private static ResponseEntity<Object> notSignedIn(NotSignedIn error) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return Problems.of(HttpStatus.UNAUTHORIZED, error, headers);
    }
}
