package com.martlet.base;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.ExternalError.Retry;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhraseTest {

    /** A value that people read as a word of Martlet. */
    private enum Help implements Labelled {
        WANTED;

        @Override
        public String labelKey() {
            return "base.help";
        }
    }

    @Test
    void saysTheSameInBothLanguages() {
        var error = new UserError("base.error.dataset", "clicks");

        assertThat(error)
                .hasMessage(
                        "There is no dataset \"clicks\"."
                                + " Use events, purchases, customers or service_requests.");
        assertThat(error.phrases().getFirst().in(Locale.KOREAN))
                .startsWith("\"clicks\" 데이터셋은 없습니다.");
        assertThat(error.phrases().getFirst().in(Locale.ENGLISH)).isEqualTo(error.getMessage());
    }

    @Test
    void namesLabelledValuesForPeopleOnly() {
        var phrase = Phrase.of("base.time.ago", List.of(Help.WANTED, Help.WANTED));

        assertThat(phrase.english()).isEqualTo("[WANTED, WANTED] ago");
        assertThat(phrase.in(Locale.KOREAN)).isEqualTo("이 화면 안내, 이 화면 안내 전");
    }

    @Test
    void saysWordsAmongTheArguments() {
        var phrase = Phrase.of("base.time.ago", "@base.today and somebody@base.today");

        assertThat(phrase.english()).isEqualTo("Today and somebody@base.today ago");
        assertThat(phrase.in(Locale.KOREAN)).isEqualTo("오늘 and somebody@base.today 전");
    }

    @Test
    void keepsWhatCameFromElsewhere() {
        assertThat(Phrase.plain("disk {0} full").in(Locale.KOREAN)).isEqualTo("disk {0} full");
        assertThat(new Phrase("base.of.tomorrow", List.of(), "As it was.").in(Locale.KOREAN))
                .isEqualTo("As it was.");
    }

    @Test
    void saysAllThatIsWrongInOneGo() {
        var errors = new FieldErrors();
        errors.add("from", new UserError("base.error.dataset", "clicks"));
        errors.add("to", "base.noDay");

        var wrong =
                org.assertj.core.api.Assertions.catchThrowableOfType(
                        InvalidInput.class, () -> errors.throwIfAny("base.error.period", "b", "a"));

        assertThat(wrong)
                .hasMessageStartingWith("The period ends on b, before it begins on a.")
                .hasMessageContaining("There is no dataset");
        assertThat(wrong.errors().getFirst().message()).startsWith("There is no dataset");
        assertThat(wrong.errors().getLast().phrases().getFirst().in(Locale.KOREAN))
                .isEqualTo("2026-11-21처럼 날짜를 입력하세요");
    }

    @Test
    void explainsWhatAPartyOutsideDid() {
        var cause = new IllegalStateException("gone");

        var error = new ExternalError(Retry.HELPS, cause, "base.error.dataset", "clicks");

        assertThat(error).hasCause(cause).hasMessageContaining("\"clicks\"");
        assertThat(error.retryHelps()).isTrue();
        assertThat(error.phrases()).hasSize(1);
    }
}
