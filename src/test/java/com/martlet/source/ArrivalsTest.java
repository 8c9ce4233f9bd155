package com.martlet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.ExternalError;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.lake.Lake;
import com.martlet.testing.MartletTest;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Files whose way into lake raw broke off. */
@MartletTest
class ArrivalsTest {

    private static final String PATH = "raw/access/dt=2020-10-25/1-a.json";

    @Autowired private SourceService sources;
    @Autowired private Arrivals arrivals;
    @Autowired private Lake lake;
    @Autowired private JdbcClient jdbc;
    @Autowired private TenantTransactions transactions;
    @Autowired private JsonMapper json;

    private Tenant shop;

    @BeforeEach
    void openAShop(@Autowired ApplicationContext context) {
        shop = new TestPeople(context).aTenant();
    }

    @Test
    void removesAFileThatNobodyKnowsADayLater() {
        arrivals.note(shop.id(), PATH);
        append();

        sources.collect(shop.id());
        assertThat(lake.exists(shop.id(), PATH)).isTrue();

        makeOlder();
        sources.collect(shop.id());
        assertThat(lake.exists(shop.id(), PATH)).isFalse();
        assertThat(count(shop)).isZero();
    }

    @Test
    void forgetsTheArrivalOfAFileThatIsKnown() {
        sources.create(
                shop,
                Actor.martlet(shop),
                new SourceDraft("access", "files", json.readTree("\"lgde-access\""), null));
        receive();
        receive();

        assertThat(count(shop)).isZero();
        assertThat(lake.list(shop.id(), "raw")).hasSize(1);
    }

    @Test
    void refusesAFileThatWasGivenUpMeanwhile() {
        assertThatThrownBy(() -> arrivals.settle(shop.id(), PATH))
                .isInstanceOf(ExternalError.class);
    }

    @Test
    void hidesArrivalsFromOtherTenants(@Autowired ApplicationContext context) {
        arrivals.note(shop.id(), PATH);

        assertThat(count(shop)).isOne();
        assertThat(count(new TestPeople(context).aTenant())).isZero();
    }

    private void append() {
        lake.append(shop.id(), PATH, new ByteArrayInputStream(new byte[3]));
    }

    private void receive() {
        var content =
                new ByteArrayInputStream("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sources.receive(shop, Actor.martlet(shop), "access", "a.json", content, null);
    }

    private void makeOlder() {
        transactions.inTenant(
                shop.id(),
                () ->
                        jdbc.sql(
                                        "update source_arrivals set noted_at = now() - interval '25 hours'")
                                .update());
    }

    private long count(Tenant reader) {
        return transactions.readInTenant(
                reader.id(),
                () -> jdbc.sql("select count(*) from source_arrivals").query(Long.class).single());
    }
}
