package com.martlet.dashboard.web;

import com.martlet.dashboard.CardFile;
import com.martlet.dashboard.DrawnCard;
import com.martlet.export.CsvStyle;
import com.martlet.export.CsvWriter;
import com.martlet.export.FileNames;
import com.martlet.mart.MetricCatalogue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The files of cards as they are written, read back by another library. */
final class WrittenCards {

    private static final CardFile FILES = files();

    private WrittenCards() {}

    private static CardFile files() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(Clock.class, Clock::systemUTC);
            context.register(FileNames.class, MetricCatalogue.class, CardFile.class);
            context.refresh();
            return context.getBean(CardFile.class);
        }
    }

    static List<List<String>> csv(DrawnCard drawn) throws IOException {
        var opened = FILES.of(drawn, Locale.ENGLISH);
        var bytes = new ByteArrayOutputStream();
        var writer = new CsvWriter(bytes, opened.file().columns(), CsvStyle.FOR_MACHINES);
        opened.rows().writeTo(writer);
        writer.finish();
        var in = new ByteArrayInputStream(bytes.toByteArray());
        try (var rows =
                CSVFormat.RFC4180.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(CSVRecord::toList).toList();
        }
    }
}
