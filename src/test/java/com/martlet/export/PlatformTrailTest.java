package com.martlet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditReading;
import com.martlet.audit.AuditTrail;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MartletTest
class PlatformTrailTest {

    private static final ExportQuestion ALL = ExportQuestion.of("audit", "trail", Map.of());

    @Autowired private PlatformTrail files;
    @Autowired private AuditReading reading;
    @Autowired private ApplicationContext context;
    private TestPeople people;
    private Actor platform;

    @BeforeEach
    void testTheMailOnThePlatform() {
        people = new TestPeople(context);
        platform = people.actor(people.thePlatformAdministrator());
        context.getBean(AuditTrail.class)
                .recordOnPlatform(platform, "mail.tested", "ann@shop.test", Map.of());
    }

    @Test
    void writesEveryEntryAndStandsInTheTrailBeforeTheFirstByte() {
        var ready = files.file(platform, request(ALL, ExportFormat.CSV, null));
        var before = newest();
        var out = new Watched();

        ready.writeTo(out);

        assertThat(before).isNotEqualTo("csv.exported");
        assertThat(out.newestAtTheFirstByte).isEqualTo("csv.exported");
        assertThat(ready.name()).startsWith("martlet_platform_audit_trail_").endsWith(".csv");
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).endsWith("entry,at,actor,action,subject,address,details,hash");
        var entry = reading.find(platform, AuditFilter.everything()).getFirst();
        assertThat(lines.get(1))
                .startsWith(entry.id() + ",")
                .contains("csv.exported", entry.hash());
        assertThat(entry.subject()).isEqualTo("audit/trail");
        assertThat(entry.details()).containsEntry("format", "csv");
    }

    @Test
    void tellsInTheWorkbookWhichEntryAllowedIt() throws IOException {
        var question = ALL.with("action", "mail.tested");
        var out = new ByteArrayOutputStream();

        files.file(platform, request(question, ExportFormat.XLSX, "The yearly check."))
                .writeTo(out);

        var entry = reading.find(platform, AuditFilter.everything()).getFirst();
        assertThat(entry.details())
                .containsEntry("action", "mail.tested")
                .containsEntry("reason", "The yearly check.");
        var book = Workbooks.book(out);
        assertThat(book.getSheetAt(0).getRow(1).getCell(3).getStringCellValue())
                .isEqualTo("mail.tested");
        var told = new StringBuilder();
        book.getSheetAt(1).forEach(row -> row.forEach(cell -> told.append(cell).append('\n')));
        assertThat(told).contains("The yearly check.", "Martlet", String.valueOf(entry.id()));
    }

    @Test
    void countsWhatWouldLeave() {
        var created = ALL.with("action", "mail.tested");

        var preview = files.preview(platform, created, Locale.ENGLISH);

        var filter = AuditFilter.everything().of("mail.tested");
        assertThat(preview.rowCount())
                .isEqualTo(reading.find(platform, filter).size())
                .isPositive();
        assertThat(preview.filters()).containsEntry("action", "mail.tested");
    }

    @Test
    void isOfThePlatformOnly() {
        var tenant = people.aTenant();
        var member = people.actor(people.aMember(tenant, Role.ADMINISTRATOR));
        var request = request(ALL, ExportFormat.CSV, null);

        assertThatThrownBy(() -> files.file(member, request)).isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> files.preview(member, ALL, Locale.ENGLISH))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> files.file(people.actingFor(tenant), request))
                .isInstanceOf(AccessDenied.class);
    }

    private static ExportRequest request(
            ExportQuestion question, ExportFormat format, String reason) {
        return new ExportRequest(question, new ExportStyle(format, Locale.ENGLISH), reason);
    }

    private String newest() {
        return reading.find(platform, AuditFilter.everything()).getFirst().action();
    }

    /** Looks into the trail when something arrives for the first time. */
    private final class Watched extends ByteArrayOutputStream {

        private String newestAtTheFirstByte = "";

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (size() == 0) {
                newestAtTheFirstByte = newest();
            }
            super.write(bytes, offset, length);
        }
    }
}
