package com.martlet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ContainerEngineTest {

    @Test
    void findsNoEngineWhereNobodyListens() {
        assertThat(ContainerEngine.answers("unix:///nowhere/docker.sock")).isFalse();
    }

    @Test
    void waitsASecondAtMostForOneThatIsSilent() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var start = System.nanoTime();

            var answers = ContainerEngine.answers("tcp://127.0.0.1:" + silent.getLocalPort());

            assertThat(answers).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void hearsOneThatAnswers() throws IOException {
        try (var engine = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> answer(engine));

            assertThat(ContainerEngine.answers("tcp://127.0.0.1:" + engine.getLocalPort()))
                    .isTrue();
        }
    }

    private static void answer(ServerSocket engine) {
        try (var call = engine.accept()) {
            call.getOutputStream()
                    .write("HTTP/1.0 200 OK\r\n\r\nOK".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            // The test has ended.
        }
    }
}
