package com.martlet.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A card that DuckDB is not asked about would be believed unseen. */
class EveryCardHasAnOracleTest {

    @Test
    void hasOneSelectForEachCardOfTheBoardsAndNoOther() throws IOException, URISyntaxException {
        var cards =
                EveryCard.all()
                        .map(card -> card.id() + ".sql")
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(selects()).isEqualTo(cards).hasSizeGreaterThan(30);
    }

    private static TreeSet<String> selects() throws IOException, URISyntaxException {
        var folder = Path.of(EveryCard.class.getResource("/oracle/cards").toURI());
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
