package com.martlet.base.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.UserError;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/** A file that breaks off on its way, as a real server sends it. */
class BrokenStreamTest {

    private static final byte[] ROW = "a row of the file\r\n".getBytes(StandardCharsets.UTF_8);

    private static AnnotationConfigServletWebServerApplicationContext server;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server =
                new AnnotationConfigServletWebServerApplicationContext(
                        Server.class, ProblemAdvice.class, Files.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void neverEndsHalfAFileAsAWholeOne() {
        assertThatThrownBy(() -> get("/late")).isInstanceOf(IOException.class);
    }

    @Test
    void answersAProblemInsteadOfAFileThatHasNotLeft() throws Exception {
        var answer = get("/early");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).startsWith("{").contains("The rows are gone.");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var port = Objects.requireNonNull(server.getWebServer()).getPort();
        var address = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    @RestController
    static class Files {

        @GetMapping("/late")
        void late(HttpServletResponse response) throws IOException {
            send(response, 10_000);
        }

        @GetMapping("/early")
        void early(HttpServletResponse response) throws IOException {
            send(response, 3);
        }

        private static void send(HttpServletResponse response, int rows) throws IOException {
            response.setContentType("text/csv");
            response.setHeader("Content-Disposition", "attachment");
            for (var row = 0; row < rows; row++) {
                response.getOutputStream().write(ROW);
            }
            throw new UserError("The rows are gone.");
        }
    }

    @Configuration
    @EnableWebMvc
    static class Server {

        @Bean
        TomcatServletWebServerFactory tomcat() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }
    }
}
