package com.martlet.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestRunnerTest {

    @TempDir Path home;

    @Test
    void refusesARequestOfAnUnknownKind() {
        var report = new Desk(home, "UTC").run(Desk.json("{'kind':'bake'}"), Map.of());

        assertThat(report.toString())
                .isEqualTo(
                        Desk.json(
                                        """
                                        {'state':'FAILED',
                                         'message':'There is no kind @bake@. Use parse, load, look or preview.',
                                         'retryHelps':false,'build':'development'}""")
                                .toString()
                                .replace("@", "\\\""));
    }

    @Test
    void refusesAnUnknownZone() {
        var desk = new Desk(home, "Mars/Base").batch(1, Mappings.KAGGLE);

        var report = desk.parse();

        assertThat(report.path("message").asText())
                .isEqualTo("There is no time zone \"Mars/Base\".");
    }

    @Test
    void saysWhichFileIsGoneAndNotWhereTheLakeLies() throws Exception {
        var desk = new Desk(home, "UTC").batch(1, Mappings.CLICKS).file("a.csv", "at\n1\n");
        Files.delete(desk.lake().resolve("raw/1/a.csv"));

        assertThat(desk.parse().path("message").asText())
                .contains("lake/raw/1/a.csv")
                .doesNotContain(home.toString());
    }

    @Test
    void doesNotStartWhatIsCancelled() throws Exception {
        var desk = new Desk(home, "UTC").batch(1, Mappings.KAGGLE).file("a.csv", "x\n1\n");
        var folder = desk.folder(desk.parseSpec(), Map.of());
        Files.createFile(folder.path().resolve("cancel"));

        new RequestRunner(LocalSpark.session()).run(folder);

        assertThat(folder.path().resolve("report.json")).content().contains("CANCELLED");
        assertThat(desk.lake().resolve("quarantine")).doesNotExist();
    }

    @Test
    void takesNoRequestOfAnotherLivingDriver() throws Exception {
        var desk = new Desk(home, "UTC");
        var folder = desk.folder(Desk.json("{'kind':'bake'}"), Map.of());
        var other = ProcessHandle.current().parent().orElseThrow().pid();
        Files.writeString(folder.path().resolve("taken"), Long.toString(other));
        var spool = Spool.ofRuns(desk.spool(), new RequestRunner(LocalSpark.session()));

        assertThat(spool.takeNext()).isFalse();
        assertThat(folder.hasReport()).isFalse();
    }

    @Test
    void takesNoRequestTwice() throws Exception {
        var desk = new Desk(home, "UTC");
        var folder = desk.folder(Desk.json("{'kind':'bake'}"), Map.of());
        Files.writeString(
                folder.path().resolve("taken"), Long.toString(ProcessHandle.current().pid()));
        var spool = Spool.ofRuns(desk.spool(), new RequestRunner(LocalSpark.session()));

        assertThat(spool.takeNext()).isFalse();
        assertThat(folder.hasReport()).isFalse();
    }

    @Test
    void takesOverTheRequestOfADeadDriver() throws Exception {
        var desk = new Desk(home, "UTC");
        var folder = desk.folder(Desk.json("{'kind':'bake'}"), Map.of());
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Files.writeString(folder.path().resolve("taken"), Long.toString(dead.pid()));
        var spool = Spool.ofRuns(desk.spool(), new RequestRunner(LocalSpark.session()));

        assertThat(spool.takeNext()).isTrue();
        assertThat(folder.hasReport()).isTrue();
    }
}
