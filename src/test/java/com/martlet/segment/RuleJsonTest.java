package com.martlet.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.UserError;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        "purchase amount at least 1,000,000 in the last 90 days and (preferred"
                                + " category one of tv or product views [category tv] at least 3 in the"
                                + " last 7 days) and not: days since the last purchase more than 30");
        assertThat(new RuleWords(Locale.KOREAN).sentence(rule))
                .startsWith("최근 90일 구매 금액 1,000,000 이상 그리고 (선호 카테고리 tv 중 하나 또는 ");
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
                "{\"attribute\":\"preferred_category\",\"op\":\"in\",\"value\":[\"a.b\"]}|rule.value: give a top category",
                "{\"not\":{\"segment\":\"\"}}|rule.not.segment: give a text.",
                "{|The rule is no JSON",
            })
    void namesThePlaceOfWhatIsWrong(String json, String message) {
        assertThatThrownBy(() -> RuleJson.read(json))
                .isInstanceOf(UserError.class)
                .hasMessageStartingWith(message);
    }
}
