package com.martlet.base.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says in words what is wrong with a request before any of our code saw it. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestProblemAdvice extends ResponseEntityExceptionHandler {

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException error,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return UnreadableBody.of(error).problem();
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException error,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var errors =
                error.getFieldErrors().stream()
                        .map(field -> Problems.field(field.getField(), said(field)))
                        .toList();
        return Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "Some fields are not valid.", errors);
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException error,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var name = nameOf(error);
        var message = Mismatch.message(error.getValue(), error.getRequiredType());
        var detail = "%s: %s".formatted(name, message);
        return Problems.of(HttpStatus.BAD_REQUEST, detail, List.of(Problems.field(name, message)));
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException error,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var detail =
                "There is nothing at %s. All paths are listed at /api/v1/openapi.json."
                        .formatted(path(request));
        return Problems.of(HttpStatus.NOT_FOUND, detail, List.of());
    }

    private static String said(org.springframework.validation.FieldError field) {
        var message = field.getDefaultMessage();
        return message == null ? "This is not valid." : message;
    }

    private static String nameOf(TypeMismatchException error) {
        if (error instanceof MethodArgumentTypeMismatchException argument) {
            return argument.getName();
        }
        return textOr(error.getPropertyName(), "value");
    }

    private static String path(WebRequest request) {
        return request instanceof ServletWebRequest servlet
                ? servlet.getRequest().getRequestURI()
                : "this address";
    }

    private static String textOr(@Nullable String text, String fallback) {
        return text == null ? fallback : text;
    }
}
