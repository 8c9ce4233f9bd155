package com.martlet.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileDividerTest {

    @TempDir Path home;

    @Test
    void givesTheSameRecordsAndLinesInPartsAsInOne() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var text = randomCsv(new Random(seed));
            Files.writeString(home.resolve("a.csv"), text);
            var lake = new LakeFiles("file://" + home);

            var parts = new FileDivider(lake, 97).divide(0, 0, "a.csv", Format.DETECT);

            assertThat(parts).hasSizeGreaterThan(2);
            assertThat(records(lake, parts))
                    .as("seed %d", seed)
                    .isEqualTo(records(lake, List.of(FilePart.whole(0, 0, 0))));
        }
    }

    private static List<String> records(LakeFiles lake, List<FilePart> parts) throws IOException {
        var records = new ArrayList<String>();
        for (var part : parts) {
            var reader = new PartReader(lake, "a.csv", Format.DETECT, part);
            try (var cursor = reader.open(List.of("id", "text")).cursor()) {
                while (cursor.next()) {
                    records.add(
                            cursor.problem() == null
                                    ? cursor.line() + " " + String.join("|", cursor.values())
                                    : cursor.line()
                                            + " "
                                            + cursor.problem().english()
                                            + cursor.raw());
                }
            }
        }
        return records;
    }

    private static String randomCsv(Random random) {
        var text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "").append("id,text\n");
        for (int i = 0; i < 60; i++) {
            var value =
                    switch (random.nextInt(6)) {
                        case 0 -> "\"two\nlines, \"\"quoted\"\"\"";
                        case 1 -> "5\" screen";
                        case 2 -> "한글";
                        case 3 -> "too,many";
                        case 4 -> "\"\"";
                        default -> "plain";
                    };
            text.append(i).append(',').append(value).append(i % 7 == 0 ? "\r\n\n" : "\n");
        }
        return text.toString();
    }
}
