package com.martlet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriverClassesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir private Path folder;
    private DriverClasses classes;

    @BeforeEach
    void write() throws IOException {
        var jars = Files.createDirectory(folder.resolve("jars"));
        classes = new DriverClasses(folder.resolve("driver.jsa"), jars);
        write(jars.resolve("a.jar"), NOON.minusSeconds(60));
        write(jars.resolve("b.jar"), NOON);
    }

    @Test
    void keepsAnArchiveThatIsYoungerThanEveryJar() throws IOException {
        write(classes.archive(), NOON.plusSeconds(1));

        classes.forgetOld();

        assertThat(classes.archive()).exists();
    }

    @Test
    void forgetsAnArchiveOnceAJarIsYounger() throws IOException {
        write(classes.archive(), NOON.minusSeconds(1));

        classes.forgetOld();
        classes.forgetOld();

        assertThat(classes.archive()).doesNotExist();
    }

    private static void write(Path file, Instant at) throws IOException {
        Files.setLastModifiedTime(Files.writeString(file, "classes"), FileTime.from(at));
    }
}
