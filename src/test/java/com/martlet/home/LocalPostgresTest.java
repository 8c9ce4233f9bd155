package com.martlet.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.testing.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class LocalPostgresTest {
    @TempDir private Path folder;
    private HomeFolder home;
    private LocalPostgres server;

    @BeforeEach
    void start() {
        home = new HomeFolder(folder.resolve("home"));
        server = startAgain();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writesSafelyAndListensToThisMachineOnly() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("password_encryption")).isEqualTo("scram-sha-256");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(setting("unix_socket_directories")).isEmpty();
    }

    @Test
    void refusesAWrongPassword() {
        var url = server.owner("postgres").url();

        assertThatThrownBy(() -> DriverManager.getConnection(url, "martlet", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed for user \"martlet\"");
    }

    @Test
    void startsWhereAnEarlierStartWasKilledWhileMakingTheDatabase() throws IOException {
        server.close();
        home = new HomeFolder(folder.resolve("half"));
        var half = Files.createDirectories(home.folder("postgres").resolve("data.new"));
        Files.writeString(half.resolve("PG_VERSION"), "17");

        server = startAgain();

        assertThat(query("select 1")).isEqualTo("1");
        assertThat(half).doesNotExist();
    }

    @Test
    void takesOverAServerThatAKilledProcessLeft() {
        execute("create table kept as select 42 as answer");
        var orphan = postmaster();
        server.abandon();

        server = startAgain();

        assertThat(postmaster()).isEqualTo(orphan);
        assertThat(query("select answer from kept")).isEqualTo("42");
    }

    @Test
    void startsAgainOnTheSamePortWhenItIsKilled() {
        execute("create table kept as select 42 as answer");
        var killed = postmaster();

        ProcessHandle.of(killed.processId()).orElseThrow().destroyForcibly();

        Await.until(
                "PostgreSQL answers again", Duration.ofSeconds(60), () -> isServedByOther(killed));
        assertThat(postmaster().port()).isEqualTo(killed.port());
        assertThat(query("select answer from kept")).isEqualTo("42");
    }

    @Test
    void stopsWithItsLastUserAndKeepsTheData() {
        execute("create table kept as select 42 as answer");
        var first = postmaster();

        server.close();

        assertThat(first.isAlive()).isFalse();
        server = startAgain();
        assertThat(postmaster().port()).isEqualTo(first.port());
        assertThat(query("select answer from kept")).isEqualTo("42");
    }

    @Test
    void startsOverAStaleProcessIdOfAnotherProgram() throws Exception {
        server.close();
        var stale = "%d\n%s\n0\n5432\n".formatted(ProcessHandle.current().pid(), data());
        Files.writeString(data().resolve("postmaster.pid"), stale);

        server = startAgain();

        assertThat(query("select 1")).isEqualTo("1");
    }

    private LocalPostgres startAgain() {
        var programs = Path.of("target", "test-postgres").toAbsolutePath();
        return LocalPostgres.start(home, programs, Map.of("shared_buffers", "32MB"));
    }

    private boolean isServedByOther(PostmasterFile killed) {
        var now = PostmasterFile.find(data()).filter(PostmasterFile::isAlive);
        return now.isPresent() && !now.get().equals(killed) && answers();
    }

    private boolean answers() {
        try (var connection = server.owner("postgres").connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private PostmasterFile postmaster() {
        return PostmasterFile.find(data()).orElseThrow();
    }

    private Path data() {
        return home.file("postgres").resolve("data");
    }

    private String setting(String name) {
        return query("select current_setting('" + name + "')");
    }

    private String query(String sql) {
        return client().sql(sql).query(String.class).single();
    }

    private void execute(String sql) {
        client().sql(sql).update();
    }

    private JdbcClient client() {
        return JdbcClient.create(server.owner("postgres").dataSource());
    }
}
