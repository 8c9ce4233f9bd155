package com.martlet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static final Message LETTER =
            Message.plain("c1-7@martlet", "kim@shop.test", "Hello", "text");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From",
                "bcc",
                "Message-ID",
                "Content-Type",
                "X: y",
                "X\r\nBcc",
                "",
                "Überschrift"
            })
    void refusesHeadersThatAreNotTheSenders(String name) {
        assertThatThrownBy(() -> LETTER.withHeaders(Map.of(name, "value")))
                .hasMessage("The header \"%s\" is not possible".formatted(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: all@shop.test", "a\nb", "a\u0000b", "a\u2028b"})
    void refusesALineBreakInAHeader(String value) {
        assertThatThrownBy(() -> LETTER.withHeaders(Map.of("List-Unsubscribe", value)))
                .hasMessage("The header List-Unsubscribe has a line break or control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.test\r\nBcc: c@d.test", "a@b.test\n"})
    void refusesALineBreakInAnAddress(String to) {
        assertThatThrownBy(() -> Message.plain("c1-7@martlet", to, "s", "t"))
                .hasMessage("The address has a line break or control character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-at", "<a@b>", "a b@c", "a@b\r\nX: y"})
    void refusesAnIdThatIsNone(String id) {
        assertThatThrownBy(() -> Message.plain(id, "kim@shop.test", "s", "t"))
                .hasMessageContaining("is no id of a message");
    }

    @Test
    void putsTheSubjectOnOneLine() {
        var letter = Message.plain("c1-7@martlet", "kim@shop.test", " For\tKim\r\n", "t");

        assertThat(letter.subject()).isEqualTo("For Kim");
    }
}
