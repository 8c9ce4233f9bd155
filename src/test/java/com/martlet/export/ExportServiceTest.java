package com.martlet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.martlet.audit.AuditEntry;
import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.base.NotFound;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TestPeople;
import com.martlet.testing.MartletTest;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@MartletTest
class ExportServiceTest {

    private static final ExportedFile FILE =
            new ExportedFile(
                    "overview/categories",
                    "martlet_shop_overview",
                    List.of(Column.text("Category"), Column.number("Revenue")),
                    Map.of("from", "2026-11-01"));

    @Autowired private ExportService exports;
    @Autowired private ExportOrders orders;
    @Autowired private ExportProgress progress;
    @Autowired private AuditTrail trail;
    @Autowired private ApplicationContext context;

    private TestPeople people;
    private Tenant tenant;

    @BeforeEach
    void openATenant() {
        people = new TestPeople(context);
        tenant = people.aTenant();
    }

    @Test
    void writesTheTrailBeforeTheFirstByte() {
        var entriesAtFirstByte = new ArrayList<AuditEntry>();
        var analyst = a(Role.ANALYST);
        var out =
                new OutputStream() {
                    @Override
                    public void write(int one) {
                        if (entriesAtFirstByte.isEmpty()) {
                            entriesAtFirstByte.addAll(exported());
                        }
                    }
                };

        export(analyst, out);

        assertThat(entriesAtFirstByte).hasSize(1);
        assertThat(entriesAtFirstByte.getFirst().actor()).isEqualTo(analyst.email());
        assertThat(entriesAtFirstByte.getFirst().subject()).isEqualTo("overview/categories");
        assertThat(entriesAtFirstByte.getFirst().details()).containsEntry("from", "2026-11-01");
    }

    @Test
    void streamsTheRows() {
        var out = new ByteArrayOutputStream();

        export(a(Role.ANALYST), out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFCategory,Revenue\r\n가전,12\r\n");
    }

    @Test
    void givesAViewerNoByteAndWritesNothingDown() {
        var out = new ByteArrayOutputStream();
        var viewer = a(Role.VIEWER);

        assertThatThrownBy(() -> export(viewer, out))
                .isInstanceOf(AccessDenied.class)
                .hasMessageContaining("You lack the right");
        assertThat(out.size()).isZero();
        assertThat(exported()).isEmpty();
    }

    @Test
    void breaksOffWhenItIsCancelledOnTheWay() {
        var analyst = a(Role.ANALYST);
        var rows = new ArrayList<Integer>();
        var endless =
                new OpenedExport(
                        FILE,
                        1000,
                        sink -> {
                            for (var row = 1; row <= 1000; row++) {
                                sink.row(List.of("가전", row));
                                rows.add(row);
                                if (row == 3) {
                                    cancelNewest(analyst);
                                }
                            }
                        });
        var style = ExportStyle.of(ExportFormat.CSV, tenant);
        var file = exports.allow(tenant, analyst, endless, style);

        assertThatThrownBy(() -> file.writeTo(new ByteArrayOutputStream()))
                .isInstanceOf(DownloadCancelled.class);
        assertThat(rows).containsExactly(1, 2, 3);
        assertThat(newest(analyst).state()).isEqualTo(ExportState.CANCELLED);
        assertThat(progress.rows(newest(analyst).id())).isEmpty();
    }

    @Test
    void letsNobodyCancelWhatOthersFetch() {
        var analyst = a(Role.ANALYST);
        export(analyst, new ByteArrayOutputStream());

        assertThatThrownBy(() -> progress.cancel(tenant, a(Role.ANALYST), newest(analyst).id()))
                .isInstanceOf(NotFound.class);
    }

    private void cancelNewest(Actor actor) {
        assertThat(progress.rows(newest(actor).id())).hasValue(3);
        progress.cancel(tenant, actor, newest(actor).id());
    }

    private Export newest(Actor actor) {
        return orders.list(tenant, actor, null, 1).getFirst();
    }

    private void export(Actor actor, OutputStream out) {
        var opened = new OpenedExport(FILE, 1, sink -> sink.row(List.of("가전", 12)));
        exports.allow(tenant, actor, opened, ExportStyle.of(ExportFormat.CSV, tenant)).writeTo(out);
    }

    private Actor a(Role role) {
        return people.actor(people.aMember(tenant, role));
    }

    private List<AuditEntry> exported() {
        return trail.find(tenant.id(), AuditFilter.everything()).stream()
                .filter(entry -> entry.action().equals("csv.exported"))
                .toList();
    }
}
