package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.base.ui.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @Test
    void isKeptUnderTheRoute() {
        assertThat(Help.key("t/:tenant/segments/:slug")).isEqualTo("help.segments.one");
        assertThat(Help.key("platform/tenants")).isEqualTo("help.platform.tenants");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t/:tenant/d/overview",
                "t/:tenant/d/pages",
                "t/:tenant/new-source",
                "t/:tenant/runs/:run([0-9]{1,18})",
                "t/:tenant/segments"
            })
    void isThereForTheScreensPeopleStartWith(String route) {
        assertThat(Texts.has(Help.key(route) + ".1")).isTrue();
    }
}
