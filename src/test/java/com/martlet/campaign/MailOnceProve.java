package com.martlet.campaign;

import static com.martlet.campaign.CampaignFixture.EMAIL;
import static com.martlet.campaign.CampaignFixture.draft;
import static com.martlet.campaign.CampaignFixture.variant;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.EmbeddedDatabase;
import com.martlet.testing.MartletTest;
import com.martlet.testing.SmtpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Processes that send are killed as kill -9 does, at the worst of moments. */
@Tag("prove")
@MartletTest
class MailOnceProve {

    private static final int CUSTOMERS = 60;
    private static final int DEATHS = 10;

    @Autowired private ApplicationContext context;
    @TempDir private Path folder;

    private final SmtpServer server = new SmtpServer();
    private DispatchScene scene;
    private volatile Process sender;
    private volatile int deaths;

    @BeforeEach
    void approve() {
        scene = new DispatchScene(context);
        scene.shop().guests("C", CUSTOMERS).publish(context);
        scene.approve(draft("fall", EMAIL, List.of(variant("A", 100)), 0, null));
    }

    @AfterEach
    void close() {
        if (sender != null) {
            sender.destroyForcibly();
        }
        server.close();
    }

    /** Each other death leaves a mail that the server has and whose answer nobody hears. */
    @Test
    void sendsEachCustomerExactlyOneMailThoughTheProcessIsKilledTenTimes() throws Exception {
        server.watch(() -> killWhenDue(0), () -> killWhenDue(1));

        for (var start = 0; start <= DEATHS; start++) {
            assertThat(runToItsEnd(start))
                    .as("start %d", start)
                    .isEqualTo(start == DEATHS ? 0 : 137);
        }

        assertThat(deaths).isEqualTo(DEATHS);
        assertThat(server.received().stream().map(mail -> mail.to().getFirst()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, CUSTOMERS)
                                .mapToObj(number -> "C" + number + "@example.com")
                                .toList());
        assertThat(scene.recipients(MessageState.SENT)).hasSize(CUSTOMERS);
        assertThat(scene.recipients(MessageState.SENT))
                .filteredOn(one -> one.error().contains("the answer was lost"))
                .hasSize(DEATHS / 2);
    }

    private void killWhenDue(int parity) {
        var isDue = server.received().size() >= 5 * (deaths + 1) && deaths % 2 == parity;
        if (isDue && deaths < DEATHS) {
            deaths++;
            sender.destroyForcibly().onExit().join();
        }
    }

    private int runToItsEnd(int number) throws IOException, InterruptedException {
        var log = folder.resolve("sender-%d.log".formatted(number));
        sender =
                new ProcessBuilder(command())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        if (!sender.waitFor(5, TimeUnit.MINUTES)) {
            throw new AssertionError("It does not end:\n" + Files.readString(log));
        }
        if (sender.exitValue() == 1) {
            throw new AssertionError("It failed:\n" + Files.readString(log));
        }
        return sender.exitValue();
    }

    private List<String> command() {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx400m",
                "-cp",
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path")),
                SendingProcess.class.getName(),
                scene.tenant.slug(),
                String.valueOf(server.port()),
                "--spring.config.additional-location=file:" + settings(),
                "--server.port=0");
    }

    /** Only what sends is made; logins stand in a file, not on a command line. */
    private Path settings() {
        var lines = new StringBuilder("spring.main.lazy-initialization=true\n");
        lines.append("spring.quartz.auto-startup=false\nmartlet.campaign.look=0s\n");
        lines.append("martlet.spark.prewarm=false\nmartlet.pipeline.workers=0\n");
        lines.append("vaadin.productionMode=true\n");
        EmbeddedDatabase.properties()
                .forEach(
                        (name, value) -> lines.append(name).append('=').append(value).append('\n'));
        try {
            return Files.writeString(folder.resolve("sender.properties"), lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
