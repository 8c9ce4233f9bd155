package com.martlet.base.web;

import com.martlet.base.InvalidInput.FieldError;
import com.martlet.base.UserError;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with the JSON of a request, and where. */
record UnreadableBody(HttpStatus status, String detail, List<FieldError> errors) {

    static UnreadableBody of(HttpMessageNotReadableException error) {
        return switch (error.getCause()) {
            case JacksonException json when json.getCause() instanceof UserError wrong ->
                    inField(json, String.valueOf(wrong.getMessage()));
            case InvalidFormatException format ->
                    inField(format, Mismatch.message(format.getValue(), format.getTargetType()));
            case UnrecognizedPropertyException unknown ->
                    inField(unknown, "There is no field \"" + unknown.getPropertyName() + "\".");
            case StreamReadException syntax -> malformed(syntax);
            case JacksonException other -> inField(other, "This is not what is expected here.");
            case null, default -> missing();
        };
    }

    ResponseEntity<Object> problem() {
        return Problems.of(status, detail, errors);
    }

    private static UnreadableBody malformed(StreamReadException error) {
        var detail = "The JSON cannot be read %s: %s".formatted(place(error), reason(error));
        return new UnreadableBody(HttpStatus.BAD_REQUEST, detail, List.of());
    }

    private static UnreadableBody inField(JacksonException error, String message) {
        var field = field(error);
        var detail =
                field.isEmpty()
                        ? "%s (%s)".formatted(message, place(error))
                        : "%s: %s".formatted(field, message);
        var errors =
                field.isEmpty() ? List.<FieldError>of() : List.of(Problems.field(field, message));
        return new UnreadableBody(HttpStatus.UNPROCESSABLE_CONTENT, detail, errors);
    }

    private static UnreadableBody missing() {
        return new UnreadableBody(
                HttpStatus.BAD_REQUEST, "The request has no body. Send JSON.", List.of());
    }

    private static String place(JacksonException error) {
        var location = error.getLocation();
        return location == null
                ? "at its start"
                : "at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    private static String reason(JacksonException error) {
        var text = String.valueOf(error.getOriginalMessage());
        var end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    private static String field(JacksonException error) {
        return error.getPath().stream().map(UnreadableBody::step).collect(Collectors.joining("."));
    }

    private static String step(JacksonException.Reference reference) {
        var name = reference.getPropertyName();
        return name == null ? String.valueOf(reference.getIndex()) : name;
    }
}
