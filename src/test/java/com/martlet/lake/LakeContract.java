package com.martlet.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.UserError;
import com.martlet.identity.TenantId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every lake keeps, the fake of the tests included. */
abstract class LakeContract {

    static final TenantId SHOP = new TenantId(7);
    static final TenantId OTHER_SHOP = new TenantId(8);

    abstract Lake lake();

    @Test
    void givesBackWhatWasStored() throws IOException {
        var stored = lake().append(SHOP, "raw/access/dt=2020-10-25/a.json", text("한글\n둘"));

        assertThat(stored.bytes()).isEqualTo(10);
        assertThat(stored.sha256())
                .isEqualTo("1199c13172d34952af7e480b2e173086384e5fafa5e7ae86a65ec2a958967e33");
        try (var content = lake().read(SHOP, "raw/access/dt=2020-10-25/a.json");
                var lines = lake().lines(SHOP, "raw/access/dt=2020-10-25/a.json")) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("한글\n둘");
            assertThat(lines).containsExactly("한글", "둘");
        }
    }

    @Test
    void refusesToStoreTwice() {
        lake().append(SHOP, "raw/a.csv", text("first"));

        assertThatThrownBy(() -> lake().append(SHOP, "raw/a.csv", text("second")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("\"raw/a.csv\"")
                .hasMessageContaining("stays as it is");
        try (var lines = lake().lines(SHOP, "raw/a.csv")) {
            assertThat(lines).containsExactly("first");
        }
    }

    @Test
    void leavesNothingOfAFileThatBreaksOff() {
        var broken = new SequenceInputStream(text("half"), new BrokenStream());

        assertThatThrownBy(() -> lake().append(SHOP, "raw/a.csv", broken))
                .hasStackTraceContaining("the line went dead");
        assertThat(lake().exists(SHOP, "raw/a.csv")).isFalse();
        assertThat(lake().list(SHOP, "raw")).isEmpty();
    }

    @Test
    void showsNothingToAnotherTenant() {
        lake().append(SHOP, "raw/a.csv", text("mine"));

        assertThat(lake().exists(OTHER_SHOP, "raw/a.csv")).isFalse();
        assertThat(lake().list(OTHER_SHOP, "")).isEmpty();
        assertThatThrownBy(() -> lake().read(OTHER_SHOP, "raw/a.csv"))
                .isInstanceOf(UserError.class)
                .hasMessage("\"raw/a.csv\" is not in the lake.");
        lake().delete(OTHER_SHOP, "raw");
        assertThat(lake().exists(SHOP, "raw/a.csv")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../t8/raw/a.csv",
                "raw/../../t8/a.csv",
                "/etc/passwd",
                "raw//a.csv",
                "raw/./a.csv",
                "raw/a.csv/",
                "raw\\..\\a.csv",
                "raw/a\u0000.csv"
            })
    void refusesPathsThatLeadElsewhere(String path) {
        assertThatThrownBy(() -> lake().append(SHOP, path, text("x")))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is no path in the lake");
        assertThatThrownBy(() -> lake().read(SHOP, path)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> lake().list(SHOP, path)).isInstanceOf(UserError.class);
        assertThatThrownBy(() -> lake().delete(SHOP, path)).isInstanceOf(UserError.class);
    }

    @Test
    void listsFilesBelowAPrefixByName() {
        lake().append(SHOP, "raw/b/2.csv", text("x"));
        lake().append(SHOP, "raw/b/1.csv", text("x"));
        lake().append(SHOP, "raw/bb/3.csv", text("x"));

        assertThat(lake().list(SHOP, "raw/b")).containsExactly("raw/b/1.csv", "raw/b/2.csv");
        assertThat(lake().list(SHOP, ""))
                .containsExactly("raw/b/1.csv", "raw/b/2.csv", "raw/bb/3.csv");
        assertThat(lake().list(SHOP, "clean")).isEmpty();
    }

    @Test
    void deletesOneFileOrAPrefix() {
        lake().append(SHOP, "raw/b/1.csv", text("x"));
        lake().append(SHOP, "raw/b/2.csv", text("x"));
        lake().append(SHOP, "raw/c/3.csv", text("x"));

        lake().delete(SHOP, "raw/b/1.csv");
        assertThat(lake().list(SHOP, "raw")).containsExactly("raw/b/2.csv", "raw/c/3.csv");
        lake().delete(SHOP, "raw/b");
        assertThat(lake().list(SHOP, "raw")).containsExactly("raw/c/3.csv");
    }

    static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final class BrokenStream extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("the line went dead");
        }
    }
}
