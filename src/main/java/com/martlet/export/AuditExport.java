package com.martlet.export;

import com.martlet.audit.AuditEntry;
import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditReading;
import com.martlet.base.Messages;
import com.martlet.base.Period;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantToday;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trail, as far as the actor may read it; the newest entry first. */
@Component
class AuditExport implements Exportable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.number("entry"),
                    Column.of("at", Column.Kind.TIME),
                    Column.text("actor"),
                    Column.text("action"),
                    Column.text("subject"),
                    Column.text("address"),
                    Column.text("details"),
                    Column.text("hash"));

    private final AuditReading reading;
    private final FileNames fileNames;
    private final TenantToday today;
    private final Clock clock;

    AuditExport(AuditReading reading, FileNames fileNames, TenantToday today, Clock clock) {
        this.reading = reading;
        this.fileNames = fileNames;
        this.today = today;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "audit";
    }

    @Override
    public OpenedExport open(Tenant tenant, Actor actor, ExportQuestion question, Locale language) {
        var days = days(question, today.today(tenant));
        var name = fileNames.of(tenant, "audit", question.name(), days);
        return opened(actor, question, name, tenant.zone(), language);
    }

    /** What belongs to no tenant; days are those of UTC. */
    OpenedExport openOfThePlatform(Actor actor, ExportQuestion question, Locale language) {
        var days = days(question, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var name = fileNames.ofThePlatform("audit", question.name(), days);
        return opened(actor, question, name, ZoneOffset.UTC, language);
    }

    private static Period days(ExportQuestion question, LocalDate today) {
        var to = question.to() == null ? today : question.to();
        return new Period(question.from() == null ? to : question.from(), to);
    }

    private OpenedExport opened(
            Actor actor, ExportQuestion question, String name, ZoneId zone, Locale language) {
        var filter = filter(zone, question);
        var file =
                new ExportedFile(
                        "audit/" + question.name(),
                        Messages.in(language, "export.kind.audit"),
                        name,
                        COLUMNS,
                        Origin.of(filters(question)),
                        null);
        return new OpenedExport(
                file,
                count(actor, filter),
                sink -> reading.forEach(actor, filter, entry -> write(entry, zone, sink)));
    }

    private long count(Actor actor, AuditFilter filter) {
        var count = new AtomicLong();
        reading.forEach(actor, filter, entry -> count.incrementAndGet());
        return count.get();
    }

    private static AuditFilter filter(ZoneId zone, ExportQuestion question) {
        return AuditFilter.everything()
                .withinDays(question.from(), question.to(), zone)
                .by(given(question, "actor"))
                .of(given(question, "action"))
                .about(given(question, "subject"));
    }

    private static @Nullable String given(ExportQuestion question, String option) {
        var value = question.option(option, "");
        return value.isEmpty() ? null : value;
    }

    private static Map<String, String> filters(ExportQuestion question) {
        var filters = new LinkedHashMap<String, String>();
        if (question.from() != null) {
            filters.put("from", question.from().toString());
        }
        if (question.to() != null) {
            filters.put("to", question.to().toString());
        }
        filters.putAll(new TreeMap<>(question.options()));
        return filters;
    }

    private static void write(AuditEntry entry, ZoneId zone, RowSink sink) {
        sink.row(
                Arrays.<@Nullable Object>asList(
                        entry.id(),
                        entry.at().atZone(zone).toOffsetDateTime(),
                        entry.actor(),
                        entry.act(),
                        entry.subject(),
                        entry.address(),
                        new TreeMap<>(entry.details()).toString(),
                        entry.hash()));
    }
}
