package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every screen in both languages, light and dark, on a phone and on a desk. */
@Tag("prove")
class LooksProve {

    @TempDir private static Path home;
    private static MartletProcess martlet;

    @BeforeAll
    static void start() {
        Chromium.assumeReady();
        assumeTrue(MartletProcess.hasSpark(), "The Spark jobs are not built");
        martlet =
                MartletProcess.start(
                        home,
                        "-Dmartlet.demo.enabled=true",
                        "-Dmartlet.demo.customers=1000",
                        "-Dmartlet.demo.days=40");
        var api = new ApiClient(martlet.address(), martlet.firstLogin("demo.token"), "demo");
        api.awaitEnd(api.get("/runs").get("runs").get(0).get("id").asLong());
        new LooksShop(api).furnish();
    }

    @AfterAll
    static void stop() {
        if (martlet != null) {
            martlet.close();
        }
    }

    static Stream<Look> looks() {
        return Look.all().stream();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void showsEveryScreenAsItShould(Look look) {
        assertThat(LooksWalk.complaints(martlet, look)).isEmpty();
    }
}
