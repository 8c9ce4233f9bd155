package com.martlet.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The newsletter of a demo shop that opened on this machine, against DuckDB over its raw files. */
@Tag("prove")
class DemoCampaignIT {

    private static final ShopSize SIZE = new ShopSize(3_000, 40);

    @TempDir private static Path home;
    private static MartletProcess martlet;
    private static ApiClient api;
    private static NewsletterOracle oracle;
    private static DemoShop shop;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(MartletProcess.hasSpark(), "The Spark jobs are not built");
        martlet =
                MartletProcess.start(
                        home,
                        "-Dmartlet.demo.enabled=true",
                        "-Dmartlet.demo.customers=" + SIZE.customers(),
                        "-Dmartlet.demo.days=" + SIZE.days());
        api = martlet.api("demo");
        api.awaitEnd(api.get("/runs").get("runs").get(0).get("id").asLong());
        var firstDay = LocalDate.parse(Files.readString(home.resolve("demo-first-day.txt")));
        shop = new DemoShop(DemoShop.SEED, firstDay, SIZE);
        oracle = new NewsletterOracle(shop, home.resolve("drop/demo"), home);
    }

    @AfterAll
    static void stop() {
        if (martlet != null) {
            martlet.close();
        }
    }

    @Test
    void tellsWhoGotItAndWhatItBrought() throws SQLException {
        var body = api.get("/campaigns/newsletter/results");
        var result = body.get("result");

        assertThat(body.get("state").asString()).isEqualTo("SENT");
        assertThat(body.get("excluded").get("NO_CONSENT").asLong()).isPositive();
        assertThat(result.get("isFinal").asBoolean()).isTrue();
        assertArm(result.get("treated"), "1, 2");
        assertArm(result.get("variants").get(0), "1");
        assertArm(result.get("variants").get(1), "2");
        assertThat(body.get("sent").asLong()).isEqualTo(oracle.against("1, 2").treated());
        assertThat(body.get("heldOut").asLong()).isEqualTo(oracle.against("1").control());
        var holdout = result.get("holdout");
        assertThat(holdout.get("conversions").asLong())
                .isEqualTo(oracle.against("1").controlBuyers())
                .isPositive();
        assertThat(holdout.get("revenue").decimalValue()).isEqualByComparingTo(oracle.revenue("0"));
    }

    private static void assertArm(JsonNode arm, String arms) throws SQLException {
        var answer = oracle.against(arms);
        var lift = arm.get("conversionLift");
        assertThat(arm.get("customers").asLong()).isEqualTo(answer.treated()).isPositive();
        assertThat(arm.get("conversions").asLong()).isEqualTo(answer.buyers()).isPositive();
        assertThat(arm.get("revenue").decimalValue()).isEqualByComparingTo(oracle.revenue(arms));
        assertThat(lift.get("low").asDouble()).isCloseTo(answer.low(), within(1e-9));
        assertThat(lift.get("high").asDouble()).isCloseTo(answer.high(), within(1e-9));
    }

    /** Nobody had a mail of it, and a later run takes nothing over again. */
    @Test
    void isTakenOverOnce() {
        api.run(Map.of());

        assertThat(api.get("/campaigns").toString().split("\"newsletter\"", -1)).hasSize(2);
    }
}
