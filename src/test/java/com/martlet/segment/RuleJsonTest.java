package com.martlet.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.InvalidInput;
import com.martlet.base.UserError;
import com.martlet.testing.InKorean;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class RuleJsonTest {

    private static final String OF_THE_API =
            """
            {"all":[{"metric":"purchase_amount","op":">=","value":1000000,"window":{"last":"90d"}},
            {"any":[{"attribute":"preferred_category","op":"in","value":["tv"]},
            {"event":"view","op":">=","value":3,"where":{"category":"tv"},"window":{"last":"7d"}}]},
            {"not":{"recency":"purchase","op":">","value":30}}]}""";

    @Test
    void readsWhatItWrites() {
        var rules = new RandomRules(3);
        for (var i = 0; i < 200; i++) {
            var rule = rules.next();

            assertThat(RuleJson.read(RuleJson.write(rule).toString())).isEqualTo(rule);
        }
    }

    @Test
    void saysTheRuleInWords() {
        var rule = RuleJson.read(OF_THE_API);

        assertThat(new RuleWords(Locale.ENGLISH).sentence(rule))
                .isEqualTo(
                        "purchase amount of at least 1,000,000 in the last 90 days and (preferred"
                                + " category is tv or at least 3 product views (category tv) in the"
                                + " last 7 days) and not last purchase more than 30 days ago");
        assertThat(new RuleWords(Locale.KOREAN, Currency.getInstance("KRW")).sentence(rule))
                .isEqualTo(
                        "최근 90일 구매 금액 ₩1,000,000 이상 그리고 (선호 카테고리가 tv 또는 최근 7일 상품 조회"
                                + " (카테고리 tv) 3회 이상) 그리고 마지막 구매 후 30일 넘게 지남에 해당하지 않음");
    }

    @Test
    void saysCodesOfDevicesInWordsAndKeepsThemInTheRule() {
        var rule =
                RuleJson.read(
                        "{\"event\":\"view\",\"op\":\">=\",\"value\":1,"
                                + "\"where\":{\"device\":[\"mobile\",\"fridge\"]}}");

        assertThat(new RuleWords(Locale.KOREAN).sentence(rule)).contains("(기기 fridge, 모바일)");
        assertThat(RuleJson.write(rule).toString()).contains("mobile");
    }

    @Test
    void saysWhatNobodyDidWithoutANumber() {
        var rule =
                RuleJson.read(
                        "{\"metric\":\"order_count\",\"op\":\"<\",\"value\":1,\"window\":{\"last\":\"7d\"}}");

        assertThat(new RuleWords(Locale.ENGLISH).sentence(rule))
                .isEqualTo("no orders in the last 7 days");
        assertThat(new RuleWords(Locale.KOREAN).sentence(rule)).isEqualTo("최근 7일 주문 없음");
    }

    @ParameterizedTest
    @EnumSource(SegmentTemplate.class)
    void saysEveryTemplateInBothLanguages(SegmentTemplate template) {
        assertThat(template.title(Locale.ENGLISH)).isNotBlank();
        assertThat(new RuleWords(Locale.ENGLISH).sentence(template.rule())).doesNotContain("_");
        assertThat(new RuleWords(Locale.KOREAN).sentence(template.rule()))
                .containsPattern("\\p{IsHangul}");
    }

    @Test
    void saysEveryRandomRule() {
        var rules = new RandomRules(5);
        for (var i = 0; i < 300; i++) {
            var rule = rules.next();

            assertThat(new RuleWords(Locale.ENGLISH).sentence(rule)).isNotBlank();
            assertThat(new RuleWords(Locale.KOREAN).sentence(rule)).isNotBlank();
        }
    }

    @Test
    void namesEveryPlaceThatIsWrongAtOnce() {
        var json =
                """
                {"all":[{"metric":"money","op":"~","value":"x"},
                {"event":"view","op":">=","value":1,"where":{"colour":"red"},"window":{"last":"0d"}},
                {"not":{"metric":"order_count","op":">","value":1,
                "window":{"from":"2020-10-05","to":"2020-10-01"}}}]}""";

        assertThatThrownBy(() -> RuleJson.read(json))
                .isInstanceOfSatisfying(
                        InvalidRule.class,
                        wrong ->
                                assertThat(wrong.errors())
                                        .extracting(InvalidInput.FieldError::field)
                                        .containsExactlyInAnyOrder(
                                                "rule.all[0].metric",
                                                "rule.all[0].op",
                                                "rule.all[0].value",
                                                "rule.all[1].where.colour",
                                                "rule.all[1].window.last",
                                                "rule.all[2].not.window"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|rule: a condition has exactly one of",
                "[]|rule: a condition is an object in braces.",
                "{\"all\":[]}|rule.all: give a list of at least one condition.",
                "{\"all\":[{\"metric\":\"money\",\"op\":\">\",\"value\":1}]}|rule.all[0].metric: \"money\" is not possible. Use purchase_amount,",
                "{\"metric\":\"order_count\",\"op\":\"in\",\"value\":1}|rule.op: \"in\" is not possible.",
                "{\"metric\":\"order_count\",\"op\":\">\"}|rule.value: missing.",
                "{\"metric\":\"order_count\",\"op\":\">\",\"value\":\"1\"}|rule.value: give a number",
                "{\"metric\":\"order_count\",\"op\":\">\",\"value\":1,\"windows\":{}}|rule.windows: unknown here.",
                "{\"metric\":\"order_count\",\"op\":\">\",\"value\":1,\"window\":{\"last\":\"3w\"}}|rule.window.last: give days such as 90d, not 3w.",
                "{\"event\":\"foo\",\"op\":\">\",\"value\":1}|rule.event: \"foo\" is not possible.",
                "{\"attribute\":\"birth_year\",\"op\":\">\",\"value\":\"old\"}|rule.value: give a year, not old.",
                "{\"attribute\":\"preferred_category\",\"op\":\"in\",\"value\":[\"a..b\"]}|rule.value: give a category",
                "{\"score\":\"luck\",\"op\":\">\",\"value\":1}|rule.score: \"luck\" is not possible.",
                "{\"attribute\":\"rfm_segment\",\"op\":\"in\",\"value\":[\"kings\"]}|rule.value: give one of champions,",
                "{\"attribute\":\"custom:points\",\"op\":\">\",\"value\":\"many\"}|rule.value: give a number, not many.",
                "{\"recency\":\"sign_up\",\"op\":\">\",\"value\":1,\"where\":{}}|rule.where: unknown here.",
                "{\"metric\":\"open_request_count\",\"op\":\">\",\"value\":1,\"where\":{\"brand\":\"a\"}}|rule.where.brand: unknown here.",
                "{\"event\":\"view\",\"op\":\">\",\"value\":1,\"where\":{\"weekdays\":[\"noday\"]}}|rule.where.weekdays: \"noday\" is not possible.",
                "{\"event\":\"view\",\"op\":\">\",\"value\":1.5}|rule.value: give a whole number",
                "{\"metric\":\"purchase_amount\",\"op\":\">\",\"value\":1e30000000}|rule.value: give a number of at most 20 digits",
                "{\"attribute\":\"custom:points\",\"op\":\">\",\"value\":\"1e30000000\"}|rule.value: give a number, not 1e30000000.",
                "{\"event\":\"view\",\"op\":\">\",\"value\":1,\"where\":{\"hours\":{\"from\":3,\"to\":25}}}|rule.where.hours: Hours go from 0 to 23",
                "{\"not\":{\"segment\":\"\"}}|rule.not.segment: give a text.",
                "{|The rule is no JSON",
            })
    void namesThePlaceOfWhatIsWrong(String json, String message) {
        assertThatThrownBy(() -> RuleJson.read(json))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e300", "1e-300", "123456789012345678901"})
    void refusesNumbersThatNobodyCanWriteOut(String number) {
        var json = RuleJson.write(RuleJson.read("{\"event\":\"view\",\"op\":\">\",\"value\":1}"));
        ((ObjectNode) json)
                .set("value", JsonNodeFactory.instance.numberNode(new BigDecimal(number)));

        assertThatThrownBy(() -> RuleJson.read(json)).hasMessageContaining("at most 20 digits");
    }

    @Test
    void refusesInKoreanToo() {
        assertThatThrownBy(() -> RuleJson.read("{\"event\":\"view\",\"op\":\">\",\"value\":\"x\"}"))
                .extracting(InKorean::said)
                .isEqualTo("rule.value: 숫자를 입력하십시오. 입력한 값: \"x\"");
    }
}
