package com.martlet.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastWordsTest {

    @TempDir Path folder;

    @Test
    void namesTheLastFailuresAndNothingOfTheRows() throws IOException {
        var words =
                words(
                        """
                        org.example.FirstException: gone
                        org.postgresql.util.PSQLException: ERROR: invalid input: "Kim"
                          Where: COPY customers, line 3, column email: "kim@a.example"
                        Caused by: java.io.IOException: No space left on device
                        java.lang.OutOfMemoryError: Java heap space
                        """);

        assertThat(words)
                .isEqualTo(
                        "The end of its log driver.log names No space left on device,"
                                + " org.postgresql.util.PSQLException, java.io.IOException,"
                                + " java.lang.OutOfMemoryError.");
    }

    @Test
    void readsTheEndOfALongLogOnly() throws IOException {
        assertThat(words("org.example.OldException\n" + "x".repeat(1 << 17)))
                .isEqualTo("Its log driver.log may tell why.");
    }

    @Test
    void saysThatThereIsNoLog() {
        assertThat(LastWords.of(folder.resolve("none.log")).english())
                .isEqualTo("It has left no log.");
    }

    private String words(String log) throws IOException {
        return LastWords.of(Files.writeString(folder.resolve("driver.log"), log)).english();
    }
}
