package com.martlet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.home.HomeFolder;
import com.martlet.identity.TenantService;
import com.martlet.pipeline.RunFilter;
import com.martlet.pipeline.RunService;
import com.martlet.pipeline.RunTrigger;
import com.martlet.source.SourceService;
import com.martlet.testing.MartletTest;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MartletTest
class DemoSetUpTest {

    @Autowired private TenantService tenants;
    @Autowired private DemoTenant shop;
    @Autowired private DemoSetUp.Opening opening;
    @Autowired private DemoEquipment equipment;
    @Autowired private RunService runs;
    @Autowired private SourceService sources;
    @Autowired private HomeFolder home;

    @Test
    void opensTheShopOnceAndMendsWhatACrashLeft() throws IOException {
        var setUp =
                new DemoSetUp(
                        new DemoProperties(true, 20_000, 90), tenants, opening, equipment, runs);

        var first = setUp.perform();
        // As after a crash: the login was never kept, and a file is missing.
        var tenant = tenants.findBySlug("demo").orElseThrow();
        var day = shop.open(tenant).firstDay();
        var file =
                home.folder("drop")
                        .resolve("demo/demo-events")
                        .resolve(DemoFile.EVENTS.fileName(day));
        var before = Files.readString(file);
        Files.delete(file);
        var second = setUp.perform();
        shop.deliver(tenant);

        assertThat(first).containsKeys("demo.tenant", "demo.email", "demo.password", "demo.token");
        assertThat(second).containsKey("demo.token");
        assertThat(second.get("demo.token")).isNotEqualTo(first.get("demo.token"));
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(sources.list(tenant.id())).hasSize(4);
        assertThat(runs.list(tenant, RunFilter.ALL, null, 10).runs())
                .singleElement()
                .satisfies(run -> assertThat(run.trigger()).isEqualTo(RunTrigger.DEMO));
    }

    @Test
    void staysAwayWhenItIsSwitchedOff() {
        var setUp =
                new DemoSetUp(
                        new DemoProperties(false, 20_000, 90), tenants, opening, equipment, runs);

        assertThat(setUp.perform()).isEmpty();
    }
}
