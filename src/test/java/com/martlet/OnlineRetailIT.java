package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.ApiClient;
import com.martlet.testing.MartletProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A year of a real shop that sends one file a day. */
class OnlineRetailIT {

    private static final int SINGLE_DAYS = 3;

    /** Every row of the year; refused are 2 with a negative price, which have no customer. */
    private static final RunRows YEAR = new RunRows(541_909, 536_639, 5_268, 2);

    @TempDir private static Path home;
    private static MartletProcess martlet;

    @BeforeAll
    static void start() {
        SampleData.assumeReady();
        martlet = MartletProcess.start(home);
    }

    @AfterAll
    static void stop() {
        if (martlet != null) {
            martlet.close();
        }
    }

    @Test
    void addsSingleDaysToAYear() throws Exception {
        var api = open("retail");
        var files = SampleData.onlineRetail();
        var history = files.subList(0, files.size() - SINGLE_DAYS);
        var last = files.subList(files.size() - SINGLE_DAYS, files.size());

        var rows = RunRows.of(load(api, history)).plus(loadEach(api, last));

        assertThat(rows).isEqualTo(YEAR);
        assertYear(api);
        try (var oracle = new RetailOracle(files.getFirst().getParent())) {
            new RetailCustomers(api).assertEqualTo(oracle);
            new RetailSegments(api).assertEqualTo(oracle);
        }
        SampleBoards.assertOnlineRetail(api);
    }

    @Test
    @Tag("prove")
    void loadsAYearDayByDay() {
        var api = open("daily");

        var rows = loadEach(api, SampleData.onlineRetail());

        assertThat(rows).isEqualTo(YEAR);
        assertYear(api);
    }

    private static ApiClient open(String tenant) {
        var api = martlet.api(tenant);
        api.createTenant("UTC", "2010-12-01");
        api.createSource("orders", "online-retail");
        return api;
    }

    private static JsonNode load(ApiClient api, List<Path> files) {
        api.upload("orders", "", files);
        return api.run(Map.of());
    }

    /** One run for each file; prints how long they took. */
    private static RunRows loadEach(ApiClient api, List<Path> files) {
        var rows = RunRows.NONE;
        var times = new RunTimes();
        for (var file : files) {
            var start = System.nanoTime();
            var run = load(api, List.of(file));
            times.add(System.nanoTime() - start, run);
            rows = rows.plus(RunRows.of(run));
        }
        System.out.println("Online Retail, one run per file: " + times);
        return rows;
    }

    private static void assertYear(ApiClient api) {
        var year =
                api.get(
                                "/metrics/query?from=2010-12-01&to=2011-12-09&grain=total"
                                        + "&metrics=revenue,buyers,orders")
                        .get("rows")
                        .get(0);
        assertThat(year.get("revenue").decimalValue()).isEqualByComparingTo("8887208.894");
        assertThat(year.get("buyers").asLong()).isEqualTo(4_338);
        assertThat(year.get("orders").asLong()).isEqualTo(18_532);
    }
}
