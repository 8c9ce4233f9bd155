package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.Await;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the script ./martlet says before anything is built or started. */
class ScriptTest {
    private static final String FREE_PORT = "1";

    @TempDir private Path folder;

    /** How a command of the script ended. */
    private record Ended(int exitCode, String output) {}

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(taken.getLocalPort());

            var ended = martlet(Map.of(), "run", "--port", port, "--home", home());

            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.output())
                    .isEqualTo(
                            "martlet: port %s is taken by another program. Stop it or choose another with --port.\n"
                                    .formatted(port));
        }
    }

    @Test
    void saysWhichJdkIsTooOldAndWhatToInstall() throws Exception {
        var old = Files.createDirectories(folder.resolve("jdk-17"));
        Files.createDirectories(old.resolve("bin"));
        executable(old.resolve("bin/javac"));
        executable(old.resolve("bin/java"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
        var onlyOld =
                Map.of(
                        "JAVA_HOME",
                        old.toString(),
                        "PATH",
                        old.resolve("bin") + ":" + System.getenv("PATH"),
                        "MARTLET_JDK_FOLDERS",
                        "");

        var ended = martlet(onlyOld, "run", "--port", FREE_PORT, "--home", home());

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .startsWith("martlet: a JDK of version 21 or later is needed; 17 in " + old)
                .contains("Install one, for example the package openjdk-21-jdk or Temurin 25");
    }

    @Test
    void saysThatTheHomeCannotBeCreated() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        var ended = martlet(Map.of(), "run", "--port", FREE_PORT, "--home", file + "/home");

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .isEqualTo(
                        "martlet: the home folder %s/home cannot be created. Choose another with --home.\n"
                                .formatted(file));
    }

    @Test
    void saysThatTheDiskIsFull() throws Exception {
        var tooMuch = Map.of("MARTLET_FREE_GIB", "99999999");

        var ended = martlet(tooMuch, "run", "--port", FREE_PORT, "--home", home());

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .startsWith("martlet: the disk of %s is full: ".formatted(home()))
                .endsWith("99999999 GiB needed.\n");
    }

    @Test
    void refusesASecondMartletInOneHome() throws Exception {
        var lock = Files.createDirectories(Path.of(home())).resolve("running.lock");
        var holder = new ProcessBuilder("flock", lock.toString(), "cat").start();
        try {
            awaitLocked(lock);

            var ended = martlet(Map.of(), "run", "--port", FREE_PORT, "--home", home());

            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.output())
                    .isEqualTo("martlet: Martlet already runs in the home %s.\n".formatted(home()));
        } finally {
            holder.getOutputStream().close();
        }
    }

    @Test
    void namesAnUnknownCommandAndOption() throws Exception {
        assertThat(martlet(Map.of(), "fly").output())
                .contains("Usage: ./martlet <command>")
                .endsWith("martlet: there is no command \"fly\".\n");
        assertThat(martlet(Map.of(), "run", "--wings").output())
                .isEqualTo("martlet: there is no option \"--wings\"; see ./martlet help.\n");
        assertThat(martlet(Map.of(), "run", "--port", "http").output())
                .isEqualTo("martlet: \"http\" is no port.\n");
    }

    @Test
    void backsUpAndRestoresAStoppedHome() throws Exception {
        Files.writeString(Files.createDirectories(Path.of(home())).resolve("secret.key"), "key");
        var backup = folder.resolve("backup.tar.gz").toString();
        var other = folder.resolve("other");

        var written = martlet(Map.of(), "backup", backup, "--home", home());
        var restored = martlet(Map.of(), "restore", backup, "--home", other.toString());

        assertThat(written.exitCode()).as(written.output()).isZero();
        assertThat(restored.exitCode()).as(restored.output()).isZero();
        assertThat(other.resolve("secret.key")).hasContent("key");
        assertThat(martlet(Map.of(), "restore", backup, "--home", home()).output())
                .startsWith("martlet: %s exists already;".formatted(home()));
    }

    @Test
    void buildsOnlyWhatChanged() throws Exception {
        Files.writeString(Files.createDirectories(folder.resolve("src/main")).resolve("A"), "1");
        Files.createDirectories(folder.resolve(".build/app"));
        Files.createDirectories(folder.resolve("src/main/bundles"));
        var build =
                """
                set -uo pipefail; ROOT=%s; . src/scripts/say.sh; . src/scripts/build.sh
                made() { for each in .build/app/martlet.jar src/main/bundles/prod.bundle; do
                    date +%%N > "$ROOT/$each"; done; }
                build_part web Building made; build_part web Again made
                echo 22 > "$ROOT/src/main/A"; build_part web Edited made
                rm "$ROOT/.build/app/martlet.jar"; build_part web Missing made
                """;

        var ended = ended(Map.of(), "bash", "-c", build.formatted(folder));

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.output().lines().filter(line -> line.endsWith(" ...")))
                .containsExactly("Building ...", "Edited ...", "Missing ...");
    }

    @Test
    void countsTestsAndNamesFailuresAndSkips() throws Exception {
        var reports = Files.createDirectories(folder.resolve("target/surefire-reports"));
        Files.writeString(
                reports.resolve("TEST-a.xml"),
                """
                <testsuite xmlns:xsi="x" name="a" time="1.0" tests="4" errors="1" skipped="1" failures="0">
                  <testcase name="adds" classname="a" time="0.1"/>
                  <testcase name="divides" classname="a" time="0.1"><error message="by zero">trace</error></testcase>
                  <testcase name="reads" classname="a" time="0.1">
                    <skipped message="MARTLET_SAMPLE_DATA isn&apos;t set"/></testcase>
                  <testcase name="ends" classname="a" time="0.1"/>
                </testsuite>
                """);
        var command =
                "set -uo pipefail; ROOT=%s; . src/scripts/say.sh; . src/scripts/test.sh; summarise 0";

        var ended = ended(Map.of(), "bash", "-c", command.formatted(folder));

        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.output())
                .isEqualTo(
                        """
                        failed: a divides
                        skipped: 1 x MARTLET_SAMPLE_DATA isn't set
                        2 passed, 1 failed, 1 skipped
                        """);
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private static void executable(Path file) throws IOException {
        assertThat(Files.writeString(file, "#!/bin/sh\n").toFile().setExecutable(true)).isTrue();
    }

    private static void awaitLocked(Path lock) {
        Await.until("the lock is held", Duration.ofSeconds(10), () -> isLocked(lock));
    }

    /** By flock itself: Java's locks are of another kind. */
    private static boolean isLocked(Path lock) {
        try {
            return new ProcessBuilder("flock", "-n", lock.toString(), "true").start().waitFor()
                    != 0;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Ended martlet(Map<String, String> environment, String... arguments)
            throws Exception {
        var command = new ArrayList<>(List.of("./martlet"));
        command.addAll(List.of(arguments));
        return ended(environment, command.toArray(String[]::new));
    }

    private static Ended ended(Map<String, String> environment, String... command)
            throws Exception {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
