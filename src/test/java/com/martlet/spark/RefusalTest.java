package com.martlet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "FIELD_COUNT|5,9|필드가 9개여야 하는데 5개입니다",
                "COLUMN_MISSING|wish,when|wish 열이 없습니다. 파일의 열: when",
                "NOT_UTF8||UTF-8이 아닙니다. UTF-8로 저장하거나 인코딩을 CP949로 지정하십시오",
                "NOT_TEXT|XLSX/ZIP|텍스트가 아닌 XLSX/ZIP 파일입니다. CSV로 저장하십시오",
                "IN_THE_FUTURE|2099-01-01|미래의 날짜입니다: 2099-01-01",
                "NEGATIVE|price,-3.00|price 값이 음수입니다: -3.00",
                "UNKNOWN_EVENT_TYPE|clik|알 수 없는 이벤트 유형입니다: \"clik\"",
                "NO_TIME|occurred_at,soon|occurred_at 값이 올바른 시각이 아닙니다: \"soon\""
            })
    void isSaidInKorean(String code, String values, String korean) {
        List<String> given = values == null ? List.of() : Arrays.asList(values.split(","));
        var phrase = new Refusal(code, List.of(), given, "as it stands").phrase();

        assertThat(
                        Texts.in(
                                Locale.KOREAN,
                                String.valueOf(phrase.code()),
                                phrase.arguments().toArray()))
                .isEqualTo(korean);
    }
}
