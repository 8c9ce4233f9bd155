package com.martlet.export;

import com.martlet.base.Messages;
import com.martlet.base.Period;
import com.martlet.base.UserError;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import com.martlet.refine.QuarantineFilter;
import com.martlet.refine.QuarantineService;
import com.martlet.refine.QuarantinedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refused rows with file, line and reason; the rows themselves only with names=whole. */
@Component
class QuarantineExport implements Exportable {

    private static final List<String> NARROWING = List.of("run", "dataset", "refusal", "file");
    private static final String RAW = "raw";
    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("source"),
                    Column.number("run"),
                    Column.text("file"),
                    Column.number("line"),
                    Column.of("rows", Column.Kind.COUNT),
                    Column.text("dataset"),
                    Column.text("reason"));

    private final QuarantineService quarantine;
    private final FileNames fileNames;
    private final TenantToday today;

    QuarantineExport(QuarantineService quarantine, FileNames fileNames, TenantToday today) {
        this.quarantine = quarantine;
        this.fileNames = fileNames;
        this.today = today;
    }

    @Override
    public String kind() {
        return "quarantine";
    }

    @Override
    public OpenedExport open(Tenant tenant, Actor actor, ExportQuestion question, Locale language) {
        actor.require(Permission.SEE_RUNS);
        var filter = filter(question);
        var names = NamesAsked.of(question);
        var file =
                new ExportedFile(
                        "quarantine/" + question.name(),
                        Messages.in(language, "export.kind.quarantine"),
                        fileNames.of(
                                tenant,
                                "quarantine",
                                question.name(),
                                Period.day(today.today(tenant))),
                        columns(names),
                        Origin.of(filters(question, names)),
                        null);
        return new OpenedExport(
                file,
                quarantine.count(tenant.id(), filter),
                sink ->
                        quarantine.read(
                                tenant.id(),
                                filter,
                                row -> sink.row(cells(shown(row, names), names, language))),
                names.hidden(RAW));
    }

    private static QuarantineFilter filter(ExportQuestion question) {
        var run = question.option("run", "");
        requireNumber(run);
        requireNumber(question.option("file", ""));
        var source = question.name().equals("all") ? null : question.name();
        return new QuarantineFilter(
                source,
                number(run),
                option(question, "dataset"),
                option(question, "refusal"),
                number(question.option("file", "")));
    }

    private static void requireNumber(String text) {
        if (!text.matches("\\d{0,18}")) {
            throw new UserError("export.error.runNumber", text);
        }
    }

    private static @Nullable Long number(String text) {
        return text.isEmpty() ? null : Long.valueOf(text);
    }

    private static @Nullable String option(ExportQuestion question, String name) {
        var value = question.option(name, "");
        return value.isEmpty() ? null : value;
    }

    private static Map<String, String> filters(ExportQuestion question, NamesAsked names) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("source", question.name());
        for (var name : NARROWING) {
            var value = question.option(name, "");
            if (!value.isEmpty()) {
                filters.put(name, value);
            }
        }
        filters.put("names", names.word());
        return filters;
    }

    private static List<Column> columns(NamesAsked names) {
        var columns = new ArrayList<>(COLUMNS);
        if (names == NamesAsked.WHOLE) {
            columns.add(Column.text(RAW).personal());
        }
        return columns;
    }

    private static QuarantinedRow shown(QuarantinedRow row, NamesAsked names) {
        return names == NamesAsked.WHOLE ? row : row.withoutPersonalData();
    }

    private static List<@Nullable Object> cells(
            QuarantinedRow row, NamesAsked names, Locale language) {
        var cells =
                new ArrayList<>(
                        Arrays.<@Nullable Object>asList(
                                row.source(),
                                row.run(),
                                row.file(),
                                row.line(),
                                row.rows(),
                                row.dataset(),
                                row.reason(language)));
        if (names == NamesAsked.WHOLE) {
            cells.add(row.raw());
        }
        return cells;
    }
}
