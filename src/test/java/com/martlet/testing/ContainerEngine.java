package com.martlet.testing;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Asks the container engine for a sign of life and waits a second at most. A machine that says
 * MARTLET_REQUIRE_CONTAINERS=true accepts no skip.
 */
final class ContainerEngine implements ExecutionCondition {

    private static final String USUAL = "unix:///var/run/docker.sock";
    private static final String PING = "GET /_ping HTTP/1.0\r\n\r\n";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if ("true".equals(System.getenv("MARTLET_REQUIRE_CONTAINERS"))) {
            return ConditionEvaluationResult.enabled("Container engines are required.");
        }
        var address = Objects.requireNonNullElse(System.getenv("DOCKER_HOST"), USUAL);
        return answers(address)
                ? ConditionEvaluationResult.enabled("A container engine answers.")
                : ConditionEvaluationResult.disabled(
                        "no container engine answers: tests in containers need Docker");
    }

    static boolean answers(String address) {
        try {
            return CompletableFuture.supplyAsync(() -> pings(address)).get(1, TimeUnit.SECONDS);
        } catch (Exception noAnswer) {
            return false;
        }
    }

    private static boolean pings(String address) {
        try (var channel = SocketChannel.open(socket(address))) {
            channel.write(ByteBuffer.wrap(PING.getBytes(StandardCharsets.US_ASCII)));
            var answer = ByteBuffer.allocate(64);
            channel.read(answer);
            return new String(answer.array(), StandardCharsets.US_ASCII).contains(" 200 ");
        } catch (IOException noAnswer) {
            return false;
        }
    }

    private static SocketAddress socket(String address) {
        var uri = URI.create(address);
        return "unix".equals(uri.getScheme())
                ? UnixDomainSocketAddress.of(uri.getPath())
                : new InetSocketAddress(uri.getHost(), uri.getPort());
    }
}
