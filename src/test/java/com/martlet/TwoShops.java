package com.martlet;

import com.martlet.adhoc.ChartChoice;
import com.martlet.adhoc.SavedQuery.Sharing;
import com.martlet.adhoc.SavedQueryDraft;
import com.martlet.adhoc.SavedQueryService;
import com.martlet.campaign.CampaignDraft;
import com.martlet.campaign.CampaignService;
import com.martlet.campaign.Channel;
import com.martlet.campaign.Variant;
import com.martlet.export.ExportFormat;
import com.martlet.export.ExportOrders;
import com.martlet.export.ExportQuestion;
import com.martlet.export.ExportRequest;
import com.martlet.export.ExportStyle;
import com.martlet.identity.Actor;
import com.martlet.identity.IssuedLogin;
import com.martlet.identity.Permission;
import com.martlet.identity.Role;
import com.martlet.identity.Tenant;
import com.martlet.identity.TenantDraft;
import com.martlet.identity.TenantService;
import com.martlet.identity.TenantTransactions;
import com.martlet.identity.TestPeople;
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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** A shop with something of each kind in it and people of every role, and the shop next door. */
final class TwoShops {

    static final String SOURCE = "cellar";
    static final String SEGMENT = "cellar-guests";

    /** Both shops have one of this name. */
    static final String OPEN_SEGMENT = "all-guests";

    static final String FILE = "cellar-door-list.json";

    private static final String SEGMENT_NAME = "Guests of the cellar";
    private static final String LIST_NAME = "Best guests of the cellar";
    private static final String CAMPAIGN_NAME = "Wine of the cellar";
    private static final String QUERY = "select 'what the cellar asks'";
    private static final String RAW = "cellar row with a phone number";
    private static final String REASON = "cellar rows are refused";
    private static final String RULE =
            "{\"all\":[{\"metric\":\"purchase_amount\",\"op\":\">=\",\"value\":4711,"
                    + "\"window\":{\"last\":\"90d\"}}]}";

    final Tenant shop;
    final Tenant nextDoor;
    final Map<Role, IssuedLogin> members = new EnumMap<>(Role.class);
    final IssuedLogin stranger;
    final IssuedLogin platform;
    final long run;
    final long file;

    private final ApplicationContext context;
    private final TestPeople people;
    private final Actor martlet;
    private int counter;

    TwoShops(ApplicationContext context) {
        this.context = context;
        this.people = new TestPeople(context);
        this.shop = open("cellar-shop-" + System.nanoTime(), "The shop in the cellar");
        this.nextDoor = open("next-door-" + System.nanoTime(), "The shop next door");
        this.martlet = Actor.martlet(shop);
        for (var role : Role.values()) {
            members.put(role, people.aMember(shop, role));
        }
        this.stranger = people.aMember(nextDoor, Role.ADMINISTRATOR);
        this.platform = people.thePlatformAdministrator();
        this.file = receiveAFile();
        this.run = newRun();
        createSegment(SEGMENT);
        newList();
        createOpenSegment(shop);
        createOpenSegment(nextDoor);
        createCampaign(SEGMENT);
        saveQuery(SEGMENT);
        refuseARow();
    }

    /** What nobody outside the shop may ever read. */
    List<String> secrets() {
        var secrets =
                new ArrayList<>(
                        List.of(
                                shop.name(),
                                FILE,
                                SEGMENT_NAME,
                                LIST_NAME,
                                CAMPAIGN_NAME,
                                QUERY,
                                RAW,
                                REASON,
                                "4711"));
        members.values().forEach(member -> secrets.add(member.email()));
        return secrets;
    }

    TestPeople people() {
        return people;
    }

    long newRun() {
        var runs = context.getBean(RunService.class);
        return runs.start(shop, martlet, RunRequest.everythingNew(RunTrigger.MANUAL)).id().value();
    }

    /** A download that the person with this token asked for; else one of the administrator's. */
    long export(@Nullable String token) {
        var owner =
                Stream.concat(members.values().stream(), Stream.of(platform))
                        .filter(login -> login.token().equals(token))
                        .map(
                                login ->
                                        login == platform
                                                ? people.actingFor(shop, platform)
                                                : people.actor(login))
                        .filter(actor -> actor.may(Permission.EXPORT))
                        .findFirst()
                        .orElseGet(() -> people.actor(members.get(Role.ADMINISTRATOR)));
        var question = ExportQuestion.of("table", "daily_kpi", Map.of());
        var style = ExportStyle.of(ExportFormat.CSV, shop);
        var request = new ExportRequest(question, style, null);
        return context.getBean(ExportOrders.class).order(shop, owner, request).id().value();
    }

    String newSegment() {
        return createSegment("extra-" + unique());
    }

    String newList() {
        var slug = "extra-" + unique();
        var ids = new ByteArrayInputStream("a-guest".getBytes(StandardCharsets.UTF_8));
        try {
            context.getBean(CustomerListService.class).upload(shop, martlet, slug, LIST_NAME, ids);
            return slug;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Handed in by Martlet, so that everybody with the right may approve it. */
    String newCampaign() {
        var slug = createCampaign("extra-" + unique());
        context.getBean(CampaignService.class).submit(shop, martlet, slug);
        return slug;
    }

    String unique() {
        return "n" + System.nanoTime() + "-" + ++counter;
    }

    private Tenant open(String slug, String name) {
        var draft = new TenantDraft(slug, name, "Asia/Seoul", "KRW", "ko", null);
        return context.getBean(TenantService.class).create(Actor.martlet(), draft);
    }

    private String createSegment(String slug) {
        var rule = RuleJson.read(JsonMapper.builder().build().readTree(RULE));
        var draft = new SegmentDraft(slug, SEGMENT_NAME, rule);
        return context.getBean(SegmentService.class).create(shop, martlet, draft).slug();
    }

    private void createOpenSegment(Tenant tenant) {
        var rule = RuleJson.read(JsonMapper.builder().build().readTree(RULE.replace("4711", "1")));
        context.getBean(SegmentService.class)
                .create(
                        tenant,
                        Actor.martlet(tenant),
                        new SegmentDraft(OPEN_SEGMENT, "Everybody", rule));
    }

    private String createCampaign(String slug) {
        var draft =
                new CampaignDraft(
                        slug,
                        CAMPAIGN_NAME,
                        OPEN_SEGMENT,
                        new Channel.Email("Cellar", "02-1"),
                        List.of(new Variant("A", 100, "Hello", "Hi")),
                        null,
                        null,
                        null);
        return context.getBean(CampaignService.class).create(shop, martlet, draft).slug();
    }

    /** Its slug follows from its name. */
    private void saveQuery(String name) {
        var draft = new SavedQueryDraft(name, QUERY, Sharing.SHARED, ChartChoice.TABLE);
        context.getBean(SavedQueryService.class).create(shop, martlet, draft);
    }

    private long receiveAFile() {
        var sources = context.getBean(SourceService.class);
        var mapping = StringNode.valueOf("lgde-access");
        sources.create(shop, martlet, new SourceDraft(SOURCE, "files", mapping, Map.of()));
        var content = new ByteArrayInputStream(RAW.getBytes(StandardCharsets.UTF_8));
        return sources.receive(shop, martlet, SOURCE, FILE, content, null).id();
    }

    private void refuseARow() {
        var batch =
                context.getBean(TenantTransactions.class)
                        .inTenant(shop.id(), () -> insertBatch(context.getBean(JdbcClient.class)));
        var line =
                "{\"file\":%d,\"name\":\"%s\",\"line\":1,\"reason\":\"%s\",\"raw\":\"%s\"}\n"
                        .formatted(file, FILE, REASON, RAW);
        context.getBean(Lake.class)
                .append(
                        shop.id(),
                        "quarantine/%s/batch=%d/part-0.json".formatted(SOURCE, batch),
                        new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    }

    private long insertBatch(JdbcClient jdbc) {
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
                .param("source", SOURCE)
                .param("file", file)
                .param(
                        "refusal",
                        "{\"names\":[],\"values\":[],\"english\":\"%s\"}".formatted(REASON))
                .query(Long.class)
                .single();
    }
}
