package com.martlet.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final MessageBundles bundles =
            new MessageBundles(
                    Map.of(
                            "en", Map.of("greeting", "It's {0}", "only.english", "English"),
                            "ko", Map.of("greeting", "{0}입니다")));

    @Test
    void speaksTheLanguageAskedFor() {
        assertThat(Texts.in(Locale.KOREAN, "base.cancel")).isEqualTo("취소");
        assertThat(Texts.in(Locale.ENGLISH, "base.cancel")).isEqualTo("Cancel");
    }

    @Test
    void fallsBackToEnglishForOtherLanguagesAndMissingTexts() {
        assertThat(Texts.in(Locale.FRENCH, "base.cancel")).isEqualTo("Cancel");
        assertThat(bundles.text(Locale.KOREAN, "only.english")).isEqualTo("English");
    }

    @Test
    void takesArgumentsAndKeepsApostrophes() {
        assertThat(bundles.text(Locale.ENGLISH, "greeting", "nine")).isEqualTo("It's nine");
        assertThat(bundles.text(Locale.KOREAN, "greeting", "아홉")).isEqualTo("아홉입니다");
    }

    @Test
    void showsTheKeyOfATextThatNobodyWrote() {
        assertThat(Texts.of("base.nobody.wrote.this")).isEqualTo("base.nobody.wrote.this");
    }
}
