package com.martlet;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.redshift.RedshiftLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every SQL file keeps to, so that it reads alike and runs on PostgreSQL and Redshift. */
class SqlFilesTest {

    static Stream<Path> marts() throws IOException {
        return files("marts");
    }

    static Stream<Path> martsAndChecks() throws IOException {
        return Stream.concat(files("marts"), files("checks"));
    }

    static Stream<Path> migrations() throws IOException {
        return Stream.concat(files("app"), files("warehouse"));
    }

    @ParameterizedTest
    @MethodSource("marts")
    void martsSayTheirGrainKeyAndSources(Path file) throws IOException {
        var lines = Files.readAllLines(file);

        assertThat(lines.get(0)).as("what it is").matches("-- [A-Z].*\\.");
        assertThat(lines).anyMatch(line -> line.startsWith("-- grain: one row per "));
        assertThat(lines).anyMatch(line -> line.startsWith("-- key: "));
        assertThat(lines).anyMatch(line -> line.startsWith("-- reads: "));
    }

    @ParameterizedTest
    @MethodSource("martsAndChecks")
    void isOneSelectThatEndsWithItsLastStep(Path file) throws IOException {
        var statement = withoutComments(file).strip();

        assertThat(statement).startsWith("with ").doesNotContain(";");
        assertThat(lastLine(statement)).matches("select .+ from [a-z_]+");
    }

    @ParameterizedTest
    @MethodSource("martsAndChecks")
    void runsOnRedshiftToo(Path file) throws IOException {
        assertThat(RedshiftLint.problems(Files.readString(file))).as("%s", file).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("martsAndChecks")
    void isLowerCaseWithinAHundredColumns(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).allMatch(line -> line.length() <= 100, "100 columns");
        assertThat(withoutComments(file).replaceAll("'[^']*'", "''")).isLowerCase();
    }

    @ParameterizedTest
    @MethodSource("migrations")
    void migrationsAreNumberedAndNamed(Path file) {
        assertThat(file.getFileName().toString()).matches("V\\d{3}__[a-z_]+\\.sql");
    }

    private static String withoutComments(Path file) throws IOException {
        return Files.readString(file).replaceAll("--[^\n]*", "");
    }

    private static String lastLine(String statement) {
        return statement.lines().toList().getLast().strip();
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (var files = Files.list(Path.of("db", folder))) {
            List<Path> sorted =
                    files.filter(file -> file.toString().endsWith(".sql")).sorted().toList();
            return sorted.stream();
        }
    }
}
