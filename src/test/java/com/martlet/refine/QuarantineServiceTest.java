package com.martlet.refine;

import static org.assertj.core.api.Assertions.assertThat;

import com.martlet.audit.AuditEntry;
import com.martlet.audit.AuditFilter;
import com.martlet.audit.AuditTrail;
import com.martlet.base.Phrase;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
import com.martlet.lake.Lake;
import com.martlet.refine.ParsedBatches.File;
import com.martlet.refine.ParsedBatches.Refused;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceService;
import com.martlet.spark.Refusal;
import com.martlet.testing.MartletTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.StringNode;

@MartletTest
class QuarantineServiceTest {

    @Autowired private QuarantineService quarantine;
    @Autowired private RefusalCounts counts;
    @Autowired private AuditTrail trail;
    @Autowired private SourceService sources;
    @Autowired private TenantTransactions transactions;
    @Autowired private JdbcClient jdbc;
    @Autowired private Lake lake;
    @Autowired private ApplicationContext context;
    private TestPeople people;
    private Tenant shop;
    private Actor administrator;

    @BeforeEach
    void openAShop() {
        people = new TestPeople(context);
        shop = people.aTenant();
        administrator = people.actor(people.aMember(shop, Role.ADMINISTRATOR));
        var mapping = StringNode.valueOf("lgde-access");
        var draft = new SourceDraft("access", "files", mapping, Map.of());
        sources.create(shop, administrator, draft);
    }

    @Test
    void showsEachRowOnceOverPagesThatCrossFiles() {
        var batch = aBatch();
        write(batch, 0, 1, 150, "negative price -3.00");
        write(batch, 1, 151, 80, "unknown event type \\\"foo\\\"");

        var sizes = new ArrayList<Integer>();
        var lines = new HashSet<Long>();
        String cursor = null;
        do {
            var page = quarantine.find(shop, administrator, QuarantineFilter.ALL, cursor);
            sizes.add(page.rows().size());
            page.rows().forEach(row -> lines.add(row.line()));
            cursor = page.next();
        } while (cursor != null);

        assertThat(sizes).containsExactly(100, 100, 30);
        assertThat(lines).hasSize(230).contains(1L, 230L);
    }

    @Test
    void countsReasonsExactlyHoweverManyRowsLieThere() {
        var batch = aBatch();
        write(batch, 0, 1, 1, "negative price -3.00");
        counted(batch, 4, "negative price …", 2_000_000);
        counted(batch, 5, "negative price …", 3_000_000);
        counted(batch, 5, "unknown event type \"…\"", 4);

        assertThat(quarantine.reasons(shop.id(), QuarantineFilter.ALL))
                .containsExactly(
                        new QuarantineReason(
                                Phrase.plain("negative price …"), "earlier", 5_000_000),
                        new QuarantineReason(
                                Phrase.plain("unknown event type \"…\""), "earlier", 4));
    }

    @Test
    void leavesNoRowOutOfTheDownload() {
        var batch = aBatch();
        write(batch, 0, 1, 30_000, "negative price -3.00");

        var read = new ArrayList<Long>();
        quarantine.read(shop.id(), QuarantineFilter.ALL, row -> read.add(row.line()));

        assertThat(read).hasSize(30_000).doesNotHaveDuplicates();
        assertThat(quarantine.count(shop.id(), QuarantineFilter.ALL)).isEqualTo(30_000);
    }

    @Test
    void saysHowMuchOfALongRecordIsKept() {
        lake.append(
                shop.id(),
                Quarantine.folder("access", aBatch()) + "/part-0.json",
                new ByteArrayInputStream(
                        "{\"name\":\"a\",\"reason\":\"x\",\"raw\":\"abc\",\"characters\":40000}\n"
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(quarantine.find(shop, administrator, QuarantineFilter.ALL, null).rows())
                .extracting(QuarantinedRow::raw)
                .containsExactly("abc … [3 of 40000 characters]");
    }

    @Test
    void showsRawRowsToThoseWhoMayAndWritesItDown() {
        write(aBatch(), 0, 1, 2, "negative price -3.00");

        var page = quarantine.find(shop, administrator, QuarantineFilter.ALL, null);

        assertThat(page.rows()).extracting(QuarantinedRow::raw).containsExactly("raw 1", "raw 2");
        assertThat(trail.find(shop.id(), AuditFilter.everything().of("quarantine.seen")))
                .singleElement()
                .extracting(AuditEntry::actor)
                .isEqualTo(administrator.email());
    }

    @Test
    void hidesRawRowsFromAViewerAndAnAnalyst() {
        write(aBatch(), 0, 1, 2, "negative price -3.00");

        for (var role : new Role[] {Role.VIEWER, Role.ANALYST}) {
            var actor = people.actor(people.aMember(shop, role));
            var page = quarantine.find(shop, actor, QuarantineFilter.ALL, null);

            assertThat(page.rows()).hasSize(2).extracting(QuarantinedRow::raw).containsOnlyNulls();
        }
        assertThat(trail.find(shop.id(), AuditFilter.everything().of("quarantine.seen"))).isEmpty();
    }

    /** A name may stand where a number should: what a reason quotes is personal data as well. */
    @Test
    void hidesRowsFromWhoeverKeepsThePipelineWithoutTheRightToPersonalData() {
        write(aBatch(), 0, 1, 2, "age is no whole number: \\\"Kim Minsu\\\"");
        var rights = new HashSet<>(administrator.permissions());
        rights.remove(Permission.SEE_PERSONAL_DATA);
        var keeper = new Actor(administrator.user(), administrator.email(), shop, rights, false);

        var page = quarantine.find(shop, keeper, QuarantineFilter.ALL, null);

        assertThat(keeper.may(Permission.MANAGE_PIPELINE)).isTrue();
        assertThat(page.rows())
                .allSatisfy(
                        row -> {
                            assertThat(row.raw()).isNull();
                            assertThat(row.reason()).isEqualTo("age is no whole number: \"…\"");
                        });
        assertThat(trail.find(shop.id(), AuditFilter.everything().of("quarantine.seen"))).isEmpty();
    }

    @Test
    void narrowsToARun() {
        var batch = aBatch();
        write(batch, 0, 1, 2, "negative price -3.00");
        counted(batch, 0, "negative price …", 2);

        var none = QuarantineFilter.of(null, 99L);

        assertThat(quarantine.find(shop, administrator, none, null).rows()).isEmpty();
        assertThat(quarantine.reasons(shop.id(), QuarantineFilter.of("access", 7L))).hasSize(1);
    }

    private void counted(long batch, long file, String reason, long rows) {
        var refused = List.of(new Refused(null, Refusal.plain(reason), rows));
        transactions.inTenant(
                shop.id(),
                () -> counts.add(shop.id(), batch, new File(file, rows, rows, 0, refused)));
    }

    private long aBatch() {
        return transactions.inTenant(
                shop.id(),
                () ->
                        jdbc.sql(
                                        """
                                        insert into typed_batches (tenant_id, source_id, run_id,
                                            quarantined_count, is_registered)
                                        select tenant_id, source_id, 7, 1, true from sources
                                        returning batch_id
                                        """)
                                .query(Long.class)
                                .single());
    }

    private void write(long batch, int part, int firstLine, int rows, String reason) {
        var text =
                IntStream.range(firstLine, firstLine + rows)
                        .mapToObj(
                                line ->
                                        "{\"file\":0,\"name\":\"a.json\",\"line\":%d,\"reason\":\"%s\",\"raw\":\"raw %d\"}\n"
                                                .formatted(line, reason, line))
                        .collect(Collectors.joining());
        lake.append(
                shop.id(),
                Quarantine.folder("access", batch) + "/part-%d.json".formatted(part),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
