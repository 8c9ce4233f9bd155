package com.martlet.export;

import com.martlet.base.Period;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.mart.TableColumn;
import com.martlet.mart.TableRequest;
import com.martlet.mart.TableRequest.Names;
import com.martlet.mart.TableService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A mart as of a day; names are masked unless the question says names=whole. */
@Component
class TableExport implements Exportable {

    private static final String NAME_OF_A_PERSON = "customer_name";

    private final TableService tables;
    private final TenantToday today;
    private final FileNames fileNames;

    TableExport(TableService tables, TenantToday today, FileNames fileNames) {
        this.tables = tables;
        this.today = today;
        this.fileNames = fileNames;
    }

    @Override
    public String kind() {
        return "table";
    }

    @Override
    public OpenedExport open(Tenant tenant, Actor actor, ExportQuestion question, Locale language) {
        var asOf = question.to() == null ? today.today(tenant) : question.to();
        var request = new TableRequest(question.name(), asOf, NamesAsked.of(question).ofTables());
        var version = tables.version(tenant);
        var origin =
                new Origin(filters(request), Map.of(), version.number(), version.publishedAt());
        var file =
                new ExportedFile(
                        "tables/" + question.name(),
                        question.name(),
                        fileNames.of(tenant, "tables", question.name(), Period.day(asOf)),
                        columns(tenant, actor, request),
                        origin,
                        null);
        return new OpenedExport(
                file,
                tables.count(tenant, actor, request),
                sink -> tables.read(tenant, actor, request, sink::row),
                hidden(file, request));
    }

    private static List<String> hidden(ExportedFile file, TableRequest request) {
        return request.names() == Names.WHOLE
                ? List.of()
                : file.columns().stream()
                        .map(Column::name)
                        .filter(NAME_OF_A_PERSON::equals)
                        .toList();
    }

    private List<Column> columns(Tenant tenant, Actor actor, TableRequest request) {
        return tables.columns(tenant, actor, request).stream()
                .map(column -> column(column, request.names()))
                .toList();
    }

    private static Column column(TableColumn column, Names names) {
        var written = Column.of(column.name(), kind(column.kind()));
        var isWhole = names == Names.WHOLE && column.name().equals(NAME_OF_A_PERSON);
        return isWhole ? written.personal() : written;
    }

    private static Column.Kind kind(TableColumn.Kind kind) {
        return switch (kind) {
            case TEXT -> Column.Kind.TEXT;
            case NUMBER -> Column.Kind.NUMBER;
            case DAY -> Column.Kind.DAY;
            case TIME -> Column.Kind.TIME;
        };
    }

    private static Map<String, String> filters(TableRequest request) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("asOf", request.asOf().toString());
        filters.put("names", request.names().name().toLowerCase(Locale.ROOT));
        return filters;
    }
}
