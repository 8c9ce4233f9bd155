package com.martlet.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {
    @TempDir private Path folder;

    @Test
    void isForItsOwnerOnly() throws IOException {
        var home = new HomeFolder(folder.resolve("home"));
        var secret = home.writePrivately("secret", "x");

        assertThat(permissions(home.path())).isEqualTo("rwx------");
        assertThat(permissions(home.folder("lake"))).isEqualTo("rwx------");
        assertThat(permissions(secret)).isEqualTo("rw-------");
    }

    @Test
    void readsWhatWasWritten() {
        var home = new HomeFolder(folder.resolve("home"));
        home.writePrivately("note", "first");
        home.writePrivately("note", "second\n");

        assertThat(home.findText("note")).hasValue("second");
        assertThat(home.findText("nothing")).isEmpty();
    }

    @Test
    void saysWhyItCannotBeCreated() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        assertThatThrownBy(() -> new HomeFolder(file.resolve("home")))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Cannot create the home folder " + file.resolve("home"))
                .hasMessageEndingWith("Choose another with --home.");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
