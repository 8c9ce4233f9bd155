package com.martlet.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What everybody who stages files keeps to. */
abstract class StagedFilesContract {

    private final String folder = "t7/" + UUID.randomUUID();
    private final StagedFiles files = files();

    abstract StagedFiles files();

    @Test
    void handsOutWhatItTook() throws IOException {
        var staged = put("dt=2020-10-25/a.parquet", "휘센");

        assertThat(staged.bytes()).isEqualTo(6);
        assertThat(staged.url()).isEqualTo("s3://bucket/" + folder + "/dt=2020-10-25/a.parquet");
        assertThat(read("dt=2020-10-25/a.parquet")).isEqualTo("휘센");
    }

    @Test
    void replacesAFileOfTheSameName() throws IOException {
        put("a", "first");
        put("a", "second, which is longer");

        assertThat(read("a")).isEqualTo("second, which is longer");
    }

    @Test
    void listsAndDeletesWhatLiesBelow() {
        put("load=1/b", "");
        put("load=1/a", "x");
        put("load=10/c", "x");

        assertThat(files.list(folder + "/load=1"))
                .containsExactly(folder + "/load=1/a", folder + "/load=1/b");

        files.delete(folder + "/load=1");
        files.delete(folder + "/load=2");

        assertThat(files.list(folder)).containsExactly(folder + "/load=10/c");
    }

    private StagedFiles.Staged put(String name, String text) {
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return files.put(folder + "/" + name, content);
    }

    private String read(String name) throws IOException {
        try (var content = files.read(folder + "/" + name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
