package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.MartletProcess;
import com.martlet.testing.SparkCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same path with the work done by executors of a cluster, chosen by a setting alone. */
@Tag("prove")
class ClusterIT {

    @TempDir private Path folder;

    @BeforeAll
    static void assumeReady() {
        SampleData.assumeReady();
    }

    @Test
    void computesTheSameAnswersOnACluster() throws Exception {
        var home = Files.createDirectory(folder.resolve("home"));
        try (var cluster = SparkCluster.start(folder, 2);
                var martlet =
                        MartletProcess.start(home, "-Dmartlet.spark.master=" + cluster.address())) {
            var shop = new PilotShop(martlet.api("pilot"));
            shop.open();
            shop.upload("20201025");

            var run = martlet.api("pilot").run(PilotShop.FIRST_DAY);

            assertThat(run.get("state").asString()).as(run.toString()).isEqualTo("SUCCEEDED");
            shop.assertAnswersOfTheFirstDay();
            assertThat(cluster.coresUsed()).as("cores of both workers").isEqualTo(2);
        }
    }
}
