package com.martlet.segment.web;

import com.martlet.segment.InvalidRule;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A rule that cannot be read is a bad request; each error names its place in the rule. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class InvalidRuleAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(InvalidRule wrong) {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.BAD_REQUEST, "The rule cannot be read. " + wrong.getMessage());
        problem.setProperty("errors", wrong.errors());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
