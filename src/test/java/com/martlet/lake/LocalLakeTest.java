package com.martlet.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.base.UserError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalLakeTest extends LakeContract {

    @TempDir Path folder;

    @Override
    Lake lake() {
        return new LocalLake(folder);
    }

    @Test
    void tellsSparkWhereATenantsFilesAre() {
        assertThat(lake().root(SHOP)).isEqualTo("file://" + folder + "/t7");
    }

    @Test
    void keepsNoHiddenFilesBehind() throws IOException {
        lake().append(SHOP, "raw/a.csv", text("x"));
        assertThatThrownBy(() -> lake().append(SHOP, "raw/a.csv", text("y")))
                .isInstanceOf(UserError.class);

        try (var files = Files.list(folder.resolve("t7/raw"))) {
            assertThat(files).containsExactly(folder.resolve("t7/raw/a.csv"));
        }
    }

    @Test
    void removesWhatAnEndedProcessLeftOfAFile() throws IOException {
        var raw = Files.createDirectories(folder.resolve("t7/raw"));
        NewFile.beside(raw.resolve("b.csv")).write(text("b"));
        NewFile.beside(raw.resolve("a.csv")).write(text("a"));

        lake().delete(SHOP, "raw/a.csv");
        assertThat(raw.toFile().list()).hasSize(1);

        lake().delete(SHOP, "raw/b.csv");
        assertThat(raw).isEmptyDirectory();
    }

    @Test
    void letsOneOfTwoWritersWin() throws Exception {
        var start = new CyclicBarrier(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> writer = () -> stored(start);
            var first = threads.submit(writer);
            var second = threads.submit(writer);

            assertThat(first.get() ^ second.get()).isTrue();
        }
    }

    private boolean stored(CyclicBarrier start) throws Exception {
        start.await();
        try {
            lake().append(SHOP, "raw/race.csv", text("x"));
            return true;
        } catch (UserError e) {
            return false;
        }
    }
}
