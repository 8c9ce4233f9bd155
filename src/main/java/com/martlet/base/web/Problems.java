package com.martlet.base.web;

import com.martlet.base.InvalidInput;
import com.martlet.base.InvalidInput.FieldError;
import com.martlet.base.Phrase;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Writes problems in one form. */
final class Problems {

    private Problems() {}

    static ResponseEntity<Object> of(HttpStatus status, Exception error) {
        return of(status, error, new HttpHeaders());
    }

    static ResponseEntity<Object> of(HttpStatus status, Exception error, HttpHeaders headers) {
        return answer(ProblemDetail.forStatusAndDetail(status, text(error)), headers);
    }

    static ResponseEntity<Object> of(InvalidInput error) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, text(error), error.errors());
    }

    static ResponseEntity<Object> of(
            HttpStatusCode status, String detail, List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return answer(problem, new HttpHeaders());
    }

    static FieldError field(String name, String english) {
        return new FieldError(name, List.of(Phrase.plain(english)));
    }

    static ResponseEntity<Object> ofIncident(String incident) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "Something broke on our side. Tell your administrator the incident %s; the log names the cause."
                                .formatted(incident));
        problem.setProperty("incident", incident);
        return answer(problem, new HttpHeaders());
    }

    static String newIncident() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    }

    /** The other side hung up: there is nobody left to tell. */
    static boolean isHangUp(Throwable error) {
        var cause = error.getCause();
        return error instanceof AsyncRequestNotUsableException
                || error.getClass().getSimpleName().equals("ClientAbortException")
                || cause != null && isHangUp(cause);
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem, HttpHeaders headers) {
        return ResponseEntity.status(problem.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String text(Exception error) {
        var message = error.getMessage();
        return message == null ? error.getClass().getSimpleName() : message;
    }
}
