package com.martlet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.Dataset;
import com.martlet.base.UserError;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.lake.Lake;
import com.martlet.source.SuggestedMapping.Guess;
import com.martlet.testing.FakeSparkJobs;
import com.martlet.testing.MartletTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

@MartletTest
class SampleServiceTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final String INVOICES = "InvoiceNo,StockCode,InvoiceDate,UnitPrice\n";

    @Autowired private SourceService sources;
    @Autowired private ReadyMappings ready;
    @Autowired private Suggestions suggestions;
    @Autowired private Lake lake;
    @Autowired private ApplicationContext context;
    @Autowired private JsonMapper json;

    private final FakeSparkJobs spark = new FakeSparkJobs();
    private SampleService samples;
    private Tenant shop;
    private Actor administrator;

    @BeforeEach
    void openAShop() {
        var people = new TestPeople(context);
        shop = people.aTenant();
        administrator = people.actor(people.aMember(shop, Role.ADMINISTRATOR));
        samples = samples(CLOCK);
    }

    private SampleService samples(Clock clock) {
        var reader = new SampleReader(spark, lake, json, clock);
        return new SampleService(lake, reader, suggestions, ready, sources, clock);
    }

    private Sample keep(String name, String text) {
        return samples.keep(shop, administrator, name, stream(text));
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void suggestsFieldsByTheirNamesAndTimesByTheirValues() {
        spark.succeed(
                "look",
                """
                {"format":"csv","encoding":null,"problem":null,
                 "columns":["InvoiceNo","StockCode","InvoiceDate","UnitPrice","Customer ID"],
                 "rows":[{"line":2,"problem":null,
                          "cells":["536365","85123A","12/1/2010 8:26","2.55",null]}]}
                """);

        var look = samples.look(shop, administrator, keep("a.csv", INVOICES), null);
        var suggested = samples.suggest(look);

        assertThat(suggested.datasets()).containsOnlyKeys(Dataset.PURCHASES);
        assertThat(suggested.datasets().get(Dataset.PURCHASES))
                .containsEntry("order_id", new Guess("InvoiceNo", null))
                .containsEntry("product_id", new Guess("StockCode", null))
                .containsEntry("purchased_at", new Guess("InvoiceDate", "M/d/yyyy H:mm"))
                .containsEntry("unit_price", new Guess("UnitPrice", null))
                .containsEntry("customer_id", new Guess("Customer ID", null));
        assertThat(suggested.ready()).isEmpty();
    }

    @Test
    void findsReadyMappingsWhoseColumnsAreAllThere() {
        spark.succeed(
                "look",
                """
                {"format":"csv","encoding":null,"problem":null,
                 "columns":["event_time","event_type","product_id","category_id","category_code",
                            "brand","price","user_id","user_session"],
                 "rows":[]}
                """);

        var look = samples.look(shop, administrator, keep("k.csv", "x"), null);

        assertThat(samples.suggest(look).ready()).containsExactly("kaggle");
    }

    @Test
    void asksForAPreviewOfTheKeptFile() {
        spark.succeed(
                "preview",
                """
                {"columns":["a"],"rows":[
                  {"line":2,"raw":"1","dataset":"events","values":{"customer_id":"1"},"reason":null},
                  {"line":3,"raw":"x","dataset":null,"values":null,"reason":"not a time"}]}
                """);
        var sample = keep("k.csv", "a\n1\n");

        var preview = samples.preview(shop, administrator, sample, StringNode.valueOf("kaggle"));

        assertThat(preview.refused()).isEqualTo(1);
        assertThat(preview.rows().getFirst().values()).isEqualTo(Map.of("customer_id", "1"));
        assertThat(spark.lastSpec().at("/batches/0/files/0/path").asString())
                .isEqualTo(sample.path());
    }

    @Test
    void tellsWhatIsWrongWithAMapping() {
        var sample = keep("k.csv", "a\n1\n");

        assertThatThrownBy(
                        () ->
                                samples.preview(
                                        shop,
                                        administrator,
                                        sample,
                                        json.readTree("{\"datasets\":{\"events\":{}}}")))
                .isInstanceOf(UserError.class)
                .hasMessage(
                        "The mapping of Events lacks Time (occurred_at). Say which column holds it.");
    }

    @Test
    void makesASourceThatHasTakenTheFileIn() {
        var sample = keep("k.csv", "event_time\n");
        var draft = new SourceDraft("clicks", "files", StringNode.valueOf("kaggle"), Map.of());

        var source = samples.createFrom(shop, administrator, draft, sample, null);

        assertThat(sources.files(shop.id(), source.name(), FilePage.first(5)))
                .extracting(file -> file.file().name())
                .containsExactly("k.csv");
        assertThat(lake.list(shop.id(), "samples")).isEmpty();
    }

    @Test
    void forgetsSamplesAfterTwoDays() {
        var old = keep("old.csv", "a");
        var later = Clock.fixed(Instant.parse("2026-11-24T09:00:00Z"), ZoneOffset.UTC);

        samples(later).keep(shop, administrator, "new.csv", stream("b"));

        assertThat(lake.exists(shop.id(), old.path())).isFalse();
        assertThat(lake.list(shop.id(), "samples")).hasSize(1);
    }

    @Test
    void isForThoseWhoManageThePath() {
        var people = new TestPeople(context);
        var marketer = people.actor(people.aMember(shop, Role.MARKETER));

        assertThatThrownBy(() -> samples.keep(shop, marketer, "a.csv", stream("a")))
                .isInstanceOf(AccessDenied.class);
    }
}
