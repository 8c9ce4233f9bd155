package com.martlet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.UserError;
import com.martlet.testing.InKorean;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class MappingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void readsFieldsStandingDirectlyBelowTheDataset() {
        var mapping =
                read(
                        """
                        {"datasets":{"events":{
                            "occurred_at":{"column":"event_time","parse":"yyyy-MM-dd HH:mm:ss z"},
                            "event_type":"kind"}}}""");

        var events = mapping.datasets().get("events");
        assertThat(events.fields().keySet()).containsExactly("occurred_at", "event_type");
        assertThat(events.fields().get("event_type").column()).isEqualTo("kind");
        assertThat(events.where()).isNull();
    }

    @Test
    void comesBackFromItsOwnJson() throws IOException {
        for (var name : new ReadyMappings(JSON).names()) {
            var mapping = new ReadyMappings(JSON).load(name);

            assertThat(MappingReader.read(JSON.valueToTree(mapping))).isEqualTo(mapping);
        }
    }

    @Test
    void countsRowsAgainstTheFirstDataset() throws IOException {
        var kaggle = new ReadyMappings(JSON).load("kaggle");

        assertThat(kaggle.datasets().keySet()).containsExactly("events", "purchases");
        assertThat(kaggle.datasets().get("purchases").where())
                .containsEntry("event_type", java.util.List.of("purchase"));
    }

    @Test
    void offersTheKnownFiles() throws IOException {
        assertThat(new ReadyMappings(JSON).names())
                .containsExactly(
                        "combined-log",
                        "demo-customers",
                        "demo-events",
                        "demo-purchases",
                        "demo-service-requests",
                        "kaggle",
                        "lgde-access",
                        "lgde-purchase",
                        "lgde-user",
                        "online-retail",
                        "service-requests");
    }

    @Test
    void namesTheReadyOnesWhenOneIsUnknown() throws IOException {
        var mappings = new ReadyMappings(JSON);

        assertThatThrownBy(() -> mappings.load("kagle"))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("no ready mapping \"kagle\"")
                .hasMessageContaining("kaggle, lgde-access");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    {"datasets":{"orders":{"id":"a"}}} | There is no dataset "orders". Use events, purchases
                    {"datasets":{"customers":{"customer_id":"a","shoe_size":"b"}}} | The dataset customers has no field "shoe_size". Use customer_id, customer_name
                    {"datasets":{"customers":{"customer_id":{"column":"a","trim":true}}}} | mapping.customers.customer_id knows no "trim". Use column, constant
                    {"datasets":{"customers":{"email":"a"}}} | The mapping of Customers lacks Customer (customer_id).
                    {"datasets":{"purchases":{"purchased_at":"t"}}} | The mapping of Purchases lacks Amount (amount) or Unit price (unit_price).
                    {"datasets":{"purchases":{"purchased_at":{"column":"t","parse":"yyyy-bb"},"amount":"a"}}} | parse "yyyy-bb" is no pattern of a time
                    {"datasets":{"purchases":{"purchased_at":{"column":"t","zone":"Seoul"},"amount":"a"}}} | zone "Seoul" is no time zone
                    {"datasets":{"customers":{"customer_id":{}}}} | mapping.customers.customer_id needs a column or a constant.
                    {"datasets":{"customers":{"customer_id":{"column":"a","constant":"b"}}}} | has a column and a constant
                    {"datasets":{"customers":{"customer_id":{"column":7}}}} | mapping.customers.customer_id.column must be a text, not 7.
                    {"datasets":{"customers":{"customer_id":{"column":"a","nulls":"?"}}}} | nulls must be a list of texts
                    {"datasets":{}} | The mapping feeds no dataset
                    {"datasets":[]} | mapping.datasets must be an object
                    {"format":{"type":"xml"},"datasets":{"customers":{"customer_id":"a"}}} | mapping.format.type "xml" is unknown. Use auto, csv, json or combined.
                    {"format":{"encoding":"klingon"},"datasets":{"customers":{"customer_id":"a"}}} | mapping.format.encoding "klingon" is unknown
                    {"format":{"delimiter":"tab"},"datasets":{"customers":{"customer_id":"a"}}} | must be one character
                    {"sheet":1,"datasets":{"customers":{"customer_id":"a"}}} | mapping knows no "sheet". Use datasets, format.
                    """)
    void refusesWhatItDoesNotKnow(String mapping, String message) {
        assertThatThrownBy(() -> read(mapping))
                .isInstanceOf(UserError.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesInKoreanToo() {
        var mapping = "{\"datasets\":{\"purchases\":{\"purchased_at\":\"t\"}}}";

        assertThatThrownBy(() -> read(mapping))
                .extracting(InKorean::said)
                .isEqualTo(
                        "구매 매핑에 금액 (amount) 또는 단가 (unit_price) 필드가 없습니다." + " 어느 열에 들어 있는지 정하십시오.");
    }

    private static Mapping read(String json) {
        return MappingReader.read(JSON.readTree(json));
    }
}
