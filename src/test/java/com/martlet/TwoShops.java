package com.martlet;

import com.martlet.campaign.CampaignService;
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
import com.martlet.identity.TestPeople;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** A shop with something of each kind in it and people of every role, and the shop next door. */
final class TwoShops {

    static final String SOURCE = "cellar";
    static final String SEGMENT = "cellar-guests";

    /** Both shops have one of this name. */
    static final String OPEN_SEGMENT = "all-guests";

    static final String FILE = "cellar-door-list.json";

    final Tenant shop;
    final Tenant nextDoor;
    final Map<Role, IssuedLogin> members = new EnumMap<>(Role.class);
    final IssuedLogin stranger;
    final IssuedLogin platform;
    final long run;
    final long file;

    private final ApplicationContext context;
    private final TestPeople people;
    private final ShopGoods goods;
    private int counter;

    TwoShops(ApplicationContext context) {
        this.context = context;
        this.people = new TestPeople(context);
        this.shop = open("cellar-shop-" + System.nanoTime(), "The shop in the cellar");
        this.nextDoor = open("next-door-" + System.nanoTime(), "The shop next door");
        this.goods = new ShopGoods(context, shop);
        for (var role : Role.values()) {
            members.put(role, people.aMember(shop, role));
        }
        this.stranger = people.aMember(nextDoor, Role.ADMINISTRATOR);
        this.platform = people.thePlatformAdministrator();
        this.file = goods.file();
        this.run = newRun();
        goods.segment(SEGMENT);
        newList();
        goods.openSegment();
        new ShopGoods(context, nextDoor).openSegment();
        goods.campaign(SEGMENT);
        goods.query(SEGMENT);
        goods.refusedRow(run, file);
    }

    /** What nobody outside the shop may ever read. */
    List<String> secrets() {
        var secrets =
                new ArrayList<>(
                        List.of(
                                shop.name(),
                                FILE,
                                ShopGoods.SEGMENT_NAME,
                                ShopGoods.LIST_NAME,
                                ShopGoods.CAMPAIGN_NAME,
                                ShopGoods.QUERY,
                                ShopGoods.RAW,
                                ShopGoods.REASON,
                                "4711"));
        members.values().forEach(member -> secrets.add(member.email()));
        return secrets;
    }

    TestPeople people() {
        return people;
    }

    long newRun() {
        return goods.newRun();
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
        return goods.segment("extra-" + unique());
    }

    String newList() {
        return goods.list("extra-" + unique());
    }

    /** Handed in by Martlet, so that everybody with the right may approve it. */
    String newCampaign() {
        var slug = goods.campaign("extra-" + unique());
        context.getBean(CampaignService.class).submit(shop, Actor.martlet(shop), slug);
        return slug;
    }

    String unique() {
        return "n" + System.nanoTime() + "-" + ++counter;
    }

    private Tenant open(String slug, String name) {
        var draft = new TenantDraft(slug, name, "Asia/Seoul", "KRW", "ko", null);
        return context.getBean(TenantService.class).create(Actor.martlet(), draft);
    }
}
