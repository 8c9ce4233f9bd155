package com.martlet;

import com.martlet.adhoc.ChartChoice;
import com.martlet.adhoc.SavedQuery.Sharing;
import com.martlet.adhoc.SavedQueryDraft;
import com.martlet.adhoc.SavedQueryService;
import com.martlet.campaign.CampaignDraft;
import com.martlet.campaign.CampaignService;
import com.martlet.campaign.Channel;
import com.martlet.campaign.Variant;
import com.martlet.identity.Actor;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantTransactions;
import com.martlet.lake.Lake;
import com.martlet.pipeline.RunRequest;
import com.martlet.pipeline.RunService;
import com.martlet.pipeline.RunTrigger;
import com.martlet.segment.CustomerListService;
import com.martlet.segment.RuleJson;
import com.martlet.segment.SegmentDraft;
import com.martlet.segment.SegmentService;
import com.martlet.source.SourceDraft;
import com.martlet.source.SourceService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** What a shop may have in it, made for tests without asking anybody. */
final class ShopGoods {

    static final String SEGMENT_NAME = "Guests of the cellar";
    static final String LIST_NAME = "Best guests of the cellar";
    static final String CAMPAIGN_NAME = "Wine of the cellar";
    static final String QUERY = "select 'what the cellar asks'";
    static final String RAW = "cellar row with a phone number";
    static final String REASON = "cellar rows are refused";
    private static final String RULE =
            "{\"all\":[{\"metric\":\"purchase_amount\",\"op\":\">=\",\"value\":4711,"
                    + "\"window\":{\"last\":\"90d\"}}]}";

    private final ApplicationContext context;
    private final Tenant shop;
    private final Actor martlet;

    ShopGoods(ApplicationContext context, Tenant shop) {
        this.context = context;
        this.shop = shop;
        this.martlet = Actor.martlet(shop);
    }

    long newRun() {
        var runs = context.getBean(RunService.class);
        return runs.start(shop, martlet, RunRequest.everythingNew(RunTrigger.MANUAL)).id().value();
    }

    String list(String slug) {
        var ids = new ByteArrayInputStream("a-guest".getBytes(StandardCharsets.UTF_8));
        try {
            context.getBean(CustomerListService.class).upload(shop, martlet, slug, LIST_NAME, ids);
            return slug;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String segment(String slug) {
        var rule = RuleJson.read(JsonMapper.builder().build().readTree(RULE));
        var draft = new SegmentDraft(slug, SEGMENT_NAME, rule);
        return context.getBean(SegmentService.class).create(shop, martlet, draft).slug();
    }

    void openSegment() {
        var rule = RuleJson.read(JsonMapper.builder().build().readTree(RULE.replace("4711", "1")));
        var draft = new SegmentDraft(TwoShops.OPEN_SEGMENT, "Everybody", rule);
        context.getBean(SegmentService.class).create(shop, martlet, draft);
    }

    String campaign(String slug) {
        var draft =
                new CampaignDraft(
                        slug,
                        CAMPAIGN_NAME,
                        TwoShops.OPEN_SEGMENT,
                        new Channel.Email("Cellar", "02-1"),
                        List.of(new Variant("A", 100, "Hello", "Hi")),
                        null,
                        null,
                        null);
        return context.getBean(CampaignService.class).create(shop, martlet, draft).slug();
    }

    /** Its slug follows from its name. */
    void query(String name) {
        var draft = new SavedQueryDraft(name, QUERY, Sharing.SHARED, ChartChoice.TABLE);
        context.getBean(SavedQueryService.class).create(shop, martlet, draft);
    }

    long file() {
        var sources = context.getBean(SourceService.class);
        var mapping = StringNode.valueOf("lgde-access");
        sources.create(shop, martlet, new SourceDraft(TwoShops.SOURCE, "files", mapping, Map.of()));
        var content = new ByteArrayInputStream(RAW.getBytes(StandardCharsets.UTF_8));
        return sources.receive(shop, martlet, TwoShops.SOURCE, TwoShops.FILE, content, null).id();
    }

    void refusedRow(long run, long file) {
        var batch =
                context.getBean(TenantTransactions.class)
                        .inTenant(
                                shop.id(),
                                () -> insertBatch(context.getBean(JdbcClient.class), run, file));
        var line =
                "{\"file\":%d,\"name\":\"%s\",\"line\":1,\"reason\":\"%s\",\"raw\":\"%s\"}\n"
                        .formatted(file, TwoShops.FILE, REASON, RAW);
        context.getBean(Lake.class)
                .append(
                        shop.id(),
                        "quarantine/%s/batch=%d/part-0.json".formatted(TwoShops.SOURCE, batch),
                        new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    }

    private long insertBatch(JdbcClient jdbc, long run, long file) {
        return jdbc.sql(
                        """
                        with batch as (
                            insert into typed_batches
                                (tenant_id, source_id, run_id, quarantined_count, is_registered)
                            select tenant_id, source_id, :run, 1, true from sources
                            where name = :source
                            returning tenant_id, batch_id)
                        insert into quarantine_reasons
                        select tenant_id, batch_id, :file, :refusal, 1 from batch
                        returning batch_id
                        """)
                .param("run", run)
                .param("source", TwoShops.SOURCE)
                .param("file", file)
                .param(
                        "refusal",
                        "{\"names\":[],\"values\":[],\"english\":\"%s\"}".formatted(REASON))
                .query(Long.class)
                .single();
    }
}
