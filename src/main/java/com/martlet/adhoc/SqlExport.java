package com.martlet.adhoc;

import com.martlet.adhoc.Measurements.Measured;
import com.martlet.adhoc.SqlRunner.Asked;
import com.martlet.base.Period;
import com.martlet.export.Column;
import com.martlet.export.ExportQuestion;
import com.martlet.export.Exportable;
import com.martlet.export.ExportedFile;
import com.martlet.export.FileNames;
import com.martlet.export.OpenedExport;
import com.martlet.export.Origin;
import com.martlet.export.RowSink;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.warehouse.DataVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The answer to a statement as a file; the statement runs when the file is written. */
@Component
class SqlExport implements Exportable {

    private final SqlRunner runner;
    private final Measurements measurements;
    private final AdhocProperties properties;
    private final FileNames fileNames;
    private final TenantToday today;

    SqlExport(
            SqlRunner runner,
            Measurements measurements,
            AdhocProperties properties,
            FileNames fileNames,
            TenantToday today) {
        this.runner = runner;
        this.measurements = measurements;
        this.properties = properties;
        this.fileNames = fileNames;
        this.today = today;
    }

    @Override
    public String kind() {
        return SqlFile.KIND;
    }

    @Override
    public OpenedExport open(Tenant tenant, Actor actor, ExportQuestion question, Locale language) {
        actor.require(Permission.WRITE_SQL);
        var asked =
                new Asked(
                        actor,
                        question.name(),
                        SqlText.of(question.option(SqlFile.SQL, "")),
                        properties.inAFile());
        var version = measurements.version(tenant);
        var measured = measurements.load(tenant, version, asked);
        return new OpenedExport(
                file(tenant, question, measured, version),
                measured.rows(),
                sink -> write(tenant, asked, sink));
    }

    private ExportedFile file(
            Tenant tenant, ExportQuestion question, Measured measured, DataVersion version) {
        var name = question.name();
        return new ExportedFile(
                "sql/" + name,
                question.option(SqlFile.TITLE, name),
                fileNames.of(tenant, "sql", name, Period.day(today.today(tenant))),
                measured.columns().stream().map(SqlExport::column).toList(),
                new Origin(
                        Map.of(SqlFile.SQL, question.option(SqlFile.SQL, "")),
                        Map.of(),
                        version.number(),
                        version.publishedAt()),
                null);
    }

    private static Column column(ResultColumn column) {
        return Column.of(
                column.name(),
                switch (column.kind()) {
                    case TEXT -> Column.Kind.TEXT;
                    case NUMBER -> Column.Kind.NUMBER;
                    case DAY -> Column.Kind.DAY;
                    case TIME -> Column.Kind.TIME;
                });
    }

    private void write(Tenant tenant, Asked asked, RowSink sink) {
        var run = runner.allow(tenant, asked);
        if (!runner.perform(tenant, asked, run, new Writing(sink))) {
            throw Measurements.tooMany(asked);
        }
    }

    private record Writing(RowSink sink) implements ResultReader {

        @Override
        public void columns(List<ResultColumn> columns) {}

        @Override
        public void row(List<@Nullable Object> cells) {
            sink.row(cells);
        }
    }
}
