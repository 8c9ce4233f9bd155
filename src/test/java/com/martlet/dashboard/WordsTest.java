package com.martlet.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.mart.MetricCatalogue;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    private final MetricCatalogue catalogue = new MetricCatalogue();

    @ParameterizedTest
    @CsvSource({
        "device, mobile, Mobile, 모바일",
        "device, desktop, Desktop, 데스크톱",
        "device, tablet, Tablet, 태블릿",
        "channel, app, App, 앱",
        "service_channel, phone, Phone, 전화",
        "event_type, cart, Added to cart, 장바구니 담기",
        "rfm_segment, lost, Lost, 이탈"
    })
    void saysCodesInTheReadersLanguage(
            String dimension, String code, String english, String korean) {
        assertThat(new Words(catalogue, Locale.ENGLISH).value(dimension, code)).isEqualTo(english);
        assertThat(new Words(catalogue, Locale.KOREAN).value(dimension, code)).isEqualTo(korean);
    }

    @ParameterizedTest
    @CsvSource({
        "device, fridge",
        "device, Mobile",
        "channel, 네이버",
        "service_channel, 채팅",
        "event_type, app_open",
        "brand, mobile",
        "category_1, app"
    })
    void leavesWhatNobodyKnowsAsItIs(String dimension, String value) {
        assertThat(new Words(catalogue, Locale.KOREAN).value(dimension, value)).isEqualTo(value);
    }
}
