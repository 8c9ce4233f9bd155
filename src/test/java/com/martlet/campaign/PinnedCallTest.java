package com.martlet.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PinnedCallTest {

    private HookServer server = new HookServer();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void asksTheNameNoSecondTime() throws IOException {
        var status = post("http://no-such-name.invalid:%d/hook?a=b%%20c");

        assertThat(status).isEqualTo(200);
        var call = server.calls.getFirst();
        assertThat(call.requestLine()).isEqualTo("POST /hook?a=b%20c HTTP/1.1");
        assertThat(call.header("Host")).isEqualTo("no-such-name.invalid:" + server.port());
        assertThat(call.body()).isEqualTo("{\"name\":\"한나\"}");
    }

    @Test
    void followsNothing() throws IOException {
        server.says("302 Found\r\nLocation: http://169.254.169.254/latest/meta-data/");

        assertThat(post("http://hook.test:%d/")).isEqualTo(302);
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void waitsForTheAnswerItself() throws IOException {
        server.does(
                out ->
                        out.write(
                                "HTTP/1.1 103 Early\r\nA: b\r\n\r\nHTTP/1.1 204 No\r\n"
                                        .getBytes()));

        assertThat(post("http://hook.test:%d/")).isEqualTo(204);
    }

    @Test
    void readsNoAnswerWithoutEnd() throws IOException {
        server.does(
                out -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
                    while (true) {
                        out.write(new byte[65_536]);
                    }
                });

        assertThat(post("http://hook.test:%d/")).isEqualTo(200);
    }

    @Test
    void givesUpOnAHeadWithoutEnd() {
        server.does(
                out -> {
                    while (true) {
                        out.write("x".repeat(8_192).getBytes());
                    }
                });

        assertThatThrownBy(() -> post("http://hook.test:%d/"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too long");
    }

    /** Each byte comes in time, the whole does not. */
    @Test
    void givesUpOnTheSlow() {
        server.does(
                out -> {
                    var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
                    while (System.nanoTime() < end) {
                        out.write('H');
                        out.flush();
                        LockSupport.parkNanos(20_000_000);
                    }
                });
        var begin = System.nanoTime();

        assertThatThrownBy(() -> post("http://hook.test:%d/")).isInstanceOf(IOException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void refusesWhatIsNoHttp() {
        server.does(out -> out.write("220 mail ready\r\n".getBytes()));

        assertThatThrownBy(() -> post("http://hook.test:%d/"))
                .hasMessage("The other side does not speak HTTP.");
    }

    @Test
    void tellsNothingToAnotherThanTheOneOfTheName(@TempDir Path folder) throws Exception {
        var keys = HookKeys.of("hook.test", folder);
        server.close();
        server = new HookServer(keys.getServerSocketFactory());
        var address = "https://%s:" + server.port() + "/";

        assertThat(post(address.formatted("hook.test"), keys.getSocketFactory())).isEqualTo(200);
        assertThatThrownBy(() -> post(address.formatted("other.test"), keys.getSocketFactory()))
                .hasMessageContaining("other.test");
        var everybodys = (SSLSocketFactory) SSLSocketFactory.getDefault();
        assertThatThrownBy(() -> post(address.formatted("hook.test"), everybodys))
                .isInstanceOf(IOException.class);
        assertThat(server.calls).hasSize(1);
    }

    private int post(String address) throws IOException {
        return post(
                address.formatted(server.port()), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    private static int post(String address, SSLSocketFactory tls) throws IOException {
        return new PinnedCall(tls, Duration.ofSeconds(2))
                .post(
                        URI.create(address),
                        InetAddress.getLoopbackAddress(),
                        Map.of("Content-Type", "application/json"),
                        "{\"name\":\"한나\"}");
    }
}
