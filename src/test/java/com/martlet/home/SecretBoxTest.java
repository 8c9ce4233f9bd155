package com.martlet.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretBoxTest {
    private final SecretBox box = new SecretBox(SecretBox.newKey());

    @Test
    void opensWhatItSealed() {
        var sealed = box.seal("geheim-비밀", "t7_loader");

        assertThat(box.open(sealed, "t7_loader")).isEqualTo("geheim-비밀");
    }

    @Test
    void sealsTheSameSecretDifferentlyEachTime() {
        assertThat(box.seal("secret", "t7_loader")).isNotEqualTo(box.seal("secret", "t7_loader"));
    }

    @Test
    void refusesAnotherPurpose() {
        var sealed = box.seal("secret", "t7_loader");

        assertThatThrownBy(() -> box.open(sealed, "t8_loader"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "A stored secret for \"t8_loader\" does not open with the key of this home.");
    }

    @Test
    void refusesAnotherKey() {
        var sealed = new SecretBox(SecretBox.newKey()).seal("secret", "t7_loader");

        assertThatThrownBy(() -> box.open(sealed, "t7_loader"))
                .hasMessage(
                        "A stored secret for \"t7_loader\" does not open with the key of this home.");
    }
}
