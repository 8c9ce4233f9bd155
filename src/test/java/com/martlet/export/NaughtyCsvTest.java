package com.martlet.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.testing.NaughtyStrings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What leaves as CSV is text to a table program, and comes back as it was. */
class NaughtyCsvTest {

    private static final List<Column> COLUMNS = List.of(Column.text("name"), Column.number("n"));

    @TempDir private Path folder;

    static List<String> names() {
        return NaughtyStrings.all();
    }

    @ParameterizedTest
    @MethodSource("names")
    void beginsNoCellLikeAFormula(String name) throws IOException, SQLException {
        var cell = readBack(CsvStyle.FOR_PEOPLE, List.of(name)).getFirst();

        assertThat(cell).doesNotMatch("(?s)[=+\\-@\\t\\r\\n＝＋－＠].*");
        assertThat(cell.equals(name) || cell.equals("'" + name)).isTrue();
    }

    @Test
    void keepsEachNameInItsRow() throws IOException, SQLException {
        assertThat(readBack(CsvStyle.FOR_MACHINES, names())).isEqualTo(names());
        assertThat(readBack(CsvStyle.FOR_PEOPLE, names())).hasSameSizeAs(names());
    }

    /** By another reader than any of ours. */
    private List<String> readBack(CsvStyle style, List<String> names)
            throws IOException, SQLException {
        var out = new ByteArrayOutputStream();
        var writer = new CsvWriter(out, COLUMNS, style);
        for (var number = 0; number < names.size(); number++) {
            writer.row(List.of(names.get(number), number));
        }
        writer.finish();
        var text = out.toString(StandardCharsets.UTF_8);
        var file = Files.writeString(folder.resolve("names.csv"), text);
        var found = new ArrayList<String>();
        try (var duck = DriverManager.getConnection("jdbc:duckdb:");
                var statement = duck.createStatement();
                var rows =
                        statement.executeQuery(
                                "select name from read_csv('%s', header = true, delim = ',', quote = '\"', escape = '\"', new_line = '%s', columns = {'name': 'varchar', 'n': 'integer'}, nullstr = 'no such', auto_detect = false) order by n"
                                        .formatted(file, lineEnd(style)))) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static String lineEnd(CsvStyle style) {
        return style == CsvStyle.FOR_PEOPLE ? "\\r\\n" : "\\n";
    }
}
