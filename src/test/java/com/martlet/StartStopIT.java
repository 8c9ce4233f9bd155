package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.Await;
import com.martlet.testing.MartletProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the whole application comes and goes. */
class StartStopIT {

    @TempDir private Path home;

    @BeforeAll
    static void assumeReady() {
        SampleData.assumeReady();
    }

    @Test
    void stopsAllThatItStartedAndKeepsTheData() {
        List<ProcessHandle> started;
        try (var martlet = MartletProcess.start(home)) {
            var shop = new PilotShop(martlet.api("pilot"));
            shop.open();
            shop.upload("20201025");
            martlet.api("pilot").run(PilotShop.FIRST_DAY);
            started = martlet.processes().toList();
            assertThat(started).as("the application, Spark and PostgreSQL").hasSizeGreaterThan(3);
        }
        Await.until(
                "everything is gone",
                Duration.ofSeconds(20),
                () -> started.stream().noneMatch(ProcessHandle::isAlive));
        assertThat(home.resolve("spark").resolve("driver.jsa")).as("for a quick start").exists();

        try (var again = MartletProcess.start(home)) {
            new PilotShop(again.api("pilot")).assertAnswersOfTheFirstDay();
        }
    }

    @Test
    void saysThatADatabaseDoesNotAnswer() {
        try (var martlet =
                MartletProcess.start(
                        home,
                        "-Dmartlet.database.owner-url=jdbc:postgresql://127.0.0.1:1/martlet",
                        "-Dmartlet.database.owner-user=martlet")) {
            assertThat(martlet.await()).isNotZero();
            assertThat(martlet.output())
                    .contains("jdbc:postgresql://127.0.0.1:1/martlet")
                    .doesNotContain("\tat ");
        }
    }
}
