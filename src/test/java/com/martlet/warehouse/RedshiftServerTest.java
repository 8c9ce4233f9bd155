package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.home.CannotStart;
import com.martlet.warehouse.RedshiftProperties.Encryption;
import com.martlet.warehouse.RedshiftProperties.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What settings of a Redshift become, and which are refused. */
class RedshiftServerTest {

    private static final String ROLE = "arn:aws:iam::123456789012:role/martlet";

    @Test
    void asksForAVerifiedCertificate() {
        var server = RedshiftServer.of(settings("shop.abc.redshift.amazonaws.com", "dwh", ROLE));

        assertThat(server.url())
                .isEqualTo("jdbc:redshift://shop.abc.redshift.amazonaws.com:5439/dwh");
        assertThat(server.options()).containsEntry("sslmode", "verify-full");
        assertThat(server.login("t7_reader", "secret"))
                .containsEntry("user", "t7_reader")
                .containsEntry("password", "secret");
        assertThat(server.toString()).doesNotContain("s3cret");
    }

    @Test
    void readsThePasswordFromItsFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("password"), "from a file\n");

        assertThat(RedshiftServer.of(settings("host", "dwh", ROLE, file)).password())
                .isEqualTo("from a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a?x=y", "a;b", "a:1", "a b", "-a", "a#", "a\nb"})
    void takesNoHostThatSaysMore(String host) {
        assertThatThrownBy(() -> RedshiftServer.of(settings(host, "dwh", ROLE)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("martlet.warehouse.redshift.host cannot be \"%s\".", host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a/b", "a?socketFactory=x", "a;b", "a-b", "1a", "a\"b"})
    void takesNoDatabaseThatSaysMore(String database) {
        assertThatThrownBy(() -> RedshiftServer.of(settings("host", database, ROLE)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("redshift.database");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "role", "arn:aws:iam::1:role/a", ROLE + "' manifest", ROLE + "\n"})
    void takesNoRoleThatIsNone(String role) {
        assertThatThrownBy(() -> RedshiftServer.iamRole(settings("host", "dwh", role)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("redshift.iam-role");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bucket",
                "s3://b",
                "s3://bucket/a'b",
                "s3://bucket/../a",
                "s3://bucket//a"
            })
    void takesNoPrefixThatIsNone(String prefix) {
        assertThatThrownBy(() -> S3Location.of(prefix))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("redshift.s3-prefix");
    }

    @Test
    void knowsBucketAndPrefix() {
        assertThat(S3Location.of("s3://bucket")).isEqualTo(new S3Location("bucket", ""));
        assertThat(S3Location.of("s3://my-bucket/a/b.c/").key("t7/x")).isEqualTo("a/b.c/t7/x");
    }

    private static RedshiftProperties settings(String host, String database, String role) {
        return settings(host, database, role, null);
    }

    private static RedshiftProperties settings(
            String host, String database, String role, @Nullable Path passwordFile) {
        return new RedshiftProperties(
                host,
                5439,
                database,
                "owner",
                "s3cret",
                passwordFile,
                role,
                "ap-northeast-2",
                "s3://bucket",
                null,
                1,
                new Options(Encryption.VERIFY_FULL, Duration.ofSeconds(1), Duration.ofHours(1), 4));
    }
}
