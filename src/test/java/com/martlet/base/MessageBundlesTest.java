package com.martlet.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageBundlesTest {

    private final MessageBundles bundles =
            new MessageBundles(
                    Map.of(
                            "en", Map.of("greeting", "It's {0}", "only.english", "English"),
                            "ko", Map.of("greeting", "{0}입니다")));

    @Test
    void speaksTheLanguageAskedFor() {
        assertThat(Messages.in(Locale.KOREAN, "base.cancel")).isEqualTo("취소");
        assertThat(Messages.in(Locale.ENGLISH, "base.cancel")).isEqualTo("Cancel");
    }

    @Test
    void fallsBackToEnglishForOtherLanguagesAndMissingTexts() {
        assertThat(Messages.in(Locale.FRENCH, "base.cancel")).isEqualTo("Cancel");
        assertThat(bundles.text(Locale.KOREAN, "only.english")).isEqualTo("English");
    }

    @Test
    void takesArgumentsAndKeepsApostrophes() {
        assertThat(bundles.text(Locale.ENGLISH, "greeting", "nine")).isEqualTo("It's nine");
        assertThat(bundles.text(Locale.KOREAN, "greeting", "아홉")).isEqualTo("아홉입니다");
    }

    @Test
    void showsTheKeyOfATextThatNobodyWrote() {
        assertThat(Messages.in(Locale.ENGLISH, "base.nobody.wrote.this"))
                .isEqualTo("base.nobody.wrote.this");
    }
}
