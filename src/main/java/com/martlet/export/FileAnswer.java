package com.martlet.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Sends an allowed file as the answer to a request. */
public final class FileAnswer {

    private FileAnswer() {}

    public static void send(ReadyFile ready, HttpServletResponse response) throws IOException {
        response.setContentType(ready.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(ready.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        ready.writeTo(response.getOutputStream());
    }
}
