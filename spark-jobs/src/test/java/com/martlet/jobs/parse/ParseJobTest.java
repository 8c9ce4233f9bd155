package com.martlet.jobs.parse;

import static com.martlet.jobs.parse.Parsed.assertCounts;
import static com.martlet.jobs.parse.Parsed.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.jobs.Desk;
import com.martlet.jobs.Mappings;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParseJobTest {

    @TempDir Path home;
    private Desk desk;

    @BeforeEach
    void openDesk() {
        desk = new Desk(home, "Asia/Seoul");
    }

    @Test
    void cutsDaysInTheZoneOfTheTenant() {
        desk.batch(1, Mappings.CLICKS)
                .file(
                        "a.csv",
                        """
                        at,type,customer
                        2020-10-24T14:59:59Z,view,1
                        2020-10-24T15:00:00Z,view,1
                        2020-10-25 23:59:59,login,1
                        """);

        var report = desk.parse();

        assertThat(report.at("/batches/0/days").toString())
                .isEqualTo(
                        Desk.json(
                                        """
                                        [{'dataset':'events','day':'2020-10-24','primary':true,
                                          'rows':1,'accessRows':0,'sessionlessRows':1},
                                         {'dataset':'events','day':'2020-10-25','primary':true,
                                          'rows':2,'accessRows':1,'sessionlessRows':2}]""")
                                .toString());
    }

    @Test
    void refusesWhatCannotBeAndKeepsTheGoodRows() {
        desk.batch(1, Mappings.SHOP)
                .file(
                        "a.csv",
                        """
                        at,customer,product,price
                        2024-01-01,1,good,1
                        2099-01-01,1,future,1
                        1970-01-01,1,past,1
                        2024-01-01,1,negative,-3
                        2024-01-01,1,no price,
                        2024-01-01,1,text,cheap
                        2024-01-01,1,seven,1,2,3
                        2024-01-01,1
                        ,1,no time,1
                        2024-01-01,1,nul\0,1
                        2024-01-01,1,"open,1
                        2024-01-01,2,good too,1
                        """);

        var report = desk.parse();

        assertCounts(report, 12, 10);
        assertThat(desk.refusals())
                .containsExactly(
                        "3: in the future: 2099-01-01",
                        "4: before 1990: 1970-01-01",
                        "5: price is negative: -3.00",
                        "6: amount and unit price are both missing",
                        "7: unit_price is no number: \"cheap\"",
                        "8: 6 fields instead of 4",
                        "9: 2 fields instead of 4",
                        "10: purchased_at is missing",
                        "11: product holds a NUL character",
                        "12: a quote is opened and never closed");
    }

    @Test
    void refusesUnknownEventTypesButCustomOnes() {
        desk.batch(1, Mappings.CLICKS)
                .file(
                        "a.csv",
                        "at,type,customer\n2024-01-01,foo,1\n2024-01-01,custom:spin,1\n"
                                + "2024-01-01,view,17850.0\n");

        assertCounts(desk.parse(), 3, 1);

        assertThat(desk.refusals()).containsExactly("2: unknown event type \"foo\"");
        assertThat(texts(desk.typed("events"), "event_type", "customer_id"))
                .containsExactlyInAnyOrder("custom:spin 1", "view 17850");
    }

    @Test
    void typesARowForAllItsDatasetsOrForNone() {
        var header =
                "event_time,event_type,product_id,category_code,brand,price,user_id,user_session\n";
        desk.batch(1, Mappings.KAGGLE)
                .file(
                        "a.csv",
                        header
                                + "2019-10-01 00:00:00 UTC,view,1,,,5,1,s\n"
                                + "2019-10-01 00:00:00 UTC,purchase,1,,,5,1,s\n"
                                + "2019-10-01 00:00:00 UTC,purchase,1,,,,1,s\n");

        var report = desk.parse();

        assertCounts(report, 3, 1);
        assertThat(desk.typed("events").count()).isEqualTo(2);
        assertThat(texts(desk.typed("purchases"), "order_id", "amount", "status"))
                .containsExactly("s 5.0000 completed");
        assertThat(desk.refusals()).containsExactly("4: amount and unit price are both missing");
    }

    @Test
    void mapsByPrefixAndTakesOtherNegativeQuantitiesForRefunds() {
        desk.batch(1, Mappings.ONLINE_RETAIL)
                .file(
                        "a.csv",
                        """
                        InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country
                        536365,85123A,CUP,6,2010-12-01 08:26:00,2.55,17850.0,France
                        C536379,D,Discount,-1,1/12/2010 9:41,27.5,14527.0,France
                        536366,22139,lost,-3,2010-12-01 09:41:00,0,,France
                        """);

        assertCounts(desk.parse(), 3, 0);

        assertThat(texts(desk.typed("purchases"), "order_id", "status", "amount", "customer_id"))
                .containsExactlyInAnyOrder(
                        "536365 completed 15.3000 17850",
                        "C536379 cancelled -27.5000 14527",
                        "536366 refunded 0.0000");
    }

    @Test
    void startsCleanWhenItIsTriedAgain() {
        desk.batch(1, Mappings.SHOP)
                .file("a.csv", "at,customer,product,price\n2024-01-01,1,cup,1\nx,1,1,1\n");

        desk.parse();
        desk.parse();

        assertThat(desk.typed("purchases").count()).isEqualTo(1);
        assertThat(desk.refusals()).hasSize(1);
    }

    @Test
    void refusesAMappingToAnUnknownField() {
        desk.batch(1, Mappings.CLICKS.replace("customer_id", "client"))
                .file("a.csv", "at,type,customer\n");

        var report = desk.parse();

        assertThat(report.path("state").asText()).isEqualTo("FAILED");
        assertThat(report.path("retryHelps").asBoolean()).isFalse();
        assertThat(report.path("message").asText())
                .startsWith(
                        "The dataset events has no field \"client\". Its fields are event_key,");
    }

    @Test
    void previewsRowsWithValuesOrReason() {
        desk.batch(1, Mappings.CLICKS)
                .file("a.csv", "at,type,customer\n2024-01-01,view,1\n2024-01-01,x,1\n");
        var spec = desk.parseSpec().deepCopy().put("kind", "preview").put("limit", 50);

        var report = desk.run(spec, java.util.Map.of());

        assertThat(report.at("/rows/0/values").toString())
                .isEqualTo(
                        Desk.json(
                                        """
                                        {'occurred_at':'2023-12-31T15:00:00Z','event_type':'view',
                                         'customer_id':'1','day':'2024-01-01'}""")
                                .toString());
        assertThat(report.at("/rows/1/reason").asText()).isEqualTo("unknown event type \"x\"");
        assertThat(desk.lake().resolve("typed")).doesNotExist();
    }
}
