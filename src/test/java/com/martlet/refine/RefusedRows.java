package com.martlet.refine;

import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.lake.Lake;
import com.martlet.refine.ParsedBatches.File;
import com.martlet.refine.ParsedBatches.Refused;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceService;
import com.martlet.spark.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Puts rows into the quarantine of a tenant, as a run would. */
public final class RefusedRows {

    public static final String SOURCE = "clicks";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Tenant tenant;
    private final ApplicationContext context;

    public RefusedRows(Tenant tenant, ApplicationContext context) {
        this.tenant = tenant;
        this.context = context;
        var draft = new SourceDraft(SOURCE, "files", StringNode.valueOf("kaggle"), Map.of());
        context.getBean(SourceService.class).create(tenant, Actor.martlet(tenant), draft);
    }

    /** Refused by an earlier version, which wrote English only. */
    public void refuse(String file, long line, String reason, String raw) {
        refuse(file, line, null, Refusal.plain(reason.replace("\\", "")), raw);
    }

    public void refuse(String file, long line, String dataset, Refusal refusal, String raw) {
        var batch =
                context.getBean(TenantTransactions.class)
                        .inTenant(tenant.id(), () -> aBatch(context.getBean(JdbcClient.class)));
        var id = 1L + Math.abs(file.hashCode() % 1_000);
        var entry =
                JSON.createObjectNode()
                        .put("file", id)
                        .put("name", file)
                        .put("line", line)
                        .put("dataset", dataset)
                        .put("reason", refusal.english())
                        .put("raw", raw);
        if (refusal.code() != null) {
            entry.set("refusal", JSON.valueToTree(refusal));
        }
        count(batch, id, dataset, refusal);
        context.getBean(Lake.class)
                .append(
                        tenant.id(),
                        Quarantine.folder(SOURCE, batch) + "/part-0.json",
                        new ByteArrayInputStream((entry + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private void count(long batch, long file, String dataset, Refusal refusal) {
        var refused = List.of(new Refused(dataset, refusal.withoutCells(), 1));
        context.getBean(TenantTransactions.class)
                .inTenant(
                        tenant.id(),
                        () ->
                                context.getBean(RefusalCounts.class)
                                        .add(tenant.id(), batch, new File(file, 1, 1, 0, refused)));
    }

    private static long aBatch(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        insert into typed_batches
                            (tenant_id, source_id, run_id, quarantined_count, is_registered)
                        select tenant_id, source_id, 1, 1, true from sources where name = :source
                        returning batch_id
                        """)
                .param("source", SOURCE)
                .query(Long.class)
                .single();
    }
}
