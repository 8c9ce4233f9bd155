package com.martlet.campaign.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.StackingTable;
import com.martlet.base.ui.StackingTable.Column;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.Campaign;
import com.martlet.campaign.CampaignReport;
import com.martlet.campaign.CampaignResults;
import com.martlet.campaign.CampaignService;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.segment.Segment;
import com.martlet.segment.SegmentService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** All campaigns of a tenant: how far each has come and what came of it. */
@Route("t/:tenant/campaigns")
@Menu(title = "campaign.title", order = 210, icon = "vaadin:megaphone")
@Needs(Permission.SEE_CAMPAIGNS)
class CampaignListView extends Page implements BeforeEnterObserver {

    private final transient CampaignService campaigns;
    private final transient CampaignResults results;
    private final transient SegmentService segments;
    private final transient CurrentActor currentActor;
    private final Div content = new Div();
    private final Button suppressions = new Button(Texts.of("suppression.title"));
    private final Button create = new Button(Texts.of("campaign.new"));

    CampaignListView(
            CampaignService campaigns,
            CampaignResults results,
            SegmentService segments,
            CurrentActor currentActor) {
        super(Texts.of("campaign.title"), Texts.of("campaign.explanation"));
        this.campaigns = campaigns;
        this.results = results;
        this.segments = segments;
        this.currentActor = currentActor;
        help(Texts.of("campaign.help.path"), Texts.of("campaign.help.lift"));
        suppressions.addClickListener(
                click -> CampaignNavigation.open(CampaignNavigation.suppressions(tenant())));
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.addClickListener(click -> CampaignNavigation.create(tenant()));
        addActions(suppressions, create);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = currentActor.require();
        var all = campaigns.list(actor.requireTenant().id());
        create.setVisible(actor.may(Permission.EDIT_CAMPAIGNS));
        content.removeAll();
        content.add(all.isEmpty() ? nothingYet(actor) : new Card(table(actor, all)));
    }

    private Component nothingYet(Actor actor) {
        if (!actor.may(Permission.EDIT_CAMPAIGNS)) {
            return new EmptyState(Texts.of("campaign.empty"));
        }
        var first = new Button(Texts.of("campaign.new"));
        first.addClickListener(click -> CampaignNavigation.create(tenant()));
        return new EmptyState(Texts.of("campaign.empty"), first);
    }

    private Component table(Actor actor, List<Campaign> all) {
        var table =
                new StackingTable(
                        List.of(
                                Column.text(Texts.of("campaign.name")),
                                Column.text(Texts.of("campaign.state")),
                                Column.text(Texts.of("campaign.segment")),
                                Column.text(Texts.of("campaign.date")),
                                Column.number(Texts.of("campaign.sent")),
                                Column.number(Texts.of("campaign.conversions")),
                                Column.number(Texts.of("campaign.lift"))));
        table.addClassName("m-campaigns");
        var tenant = actor.requireTenant();
        var names =
                segments.list(tenant.id()).stream()
                        .collect(Collectors.toMap(Segment::slug, Segment::name));
        table.show(
                all.stream()
                        .map(one -> row(tenant, results.report(tenant, actor, one.slug()), names))
                        .toList());
        return table;
    }

    private static List<Component> row(
            Tenant tenant, CampaignReport report, Map<String, String> segments) {
        var campaign = report.campaign();
        var formats = Formats.current();
        var result = report.result();
        var hasStarted = campaign.history().startedAt() != null;
        var slug = campaign.plan().segment();
        return List.of(
                link(tenant, campaign),
                CampaignWords.badge(campaign.state()),
                StackingTable.text(segments.getOrDefault(slug, slug)),
                StackingTable.text(CampaignWords.date(campaign, tenant.zone())),
                StackingTable.text(formats.number(hasStarted ? report.sent() : null)),
                StackingTable.text(
                        formats.number(result == null ? null : result.treated().conversions())),
                StackingTable.text(
                        CampaignWords.lift(
                                result == null ? null : result.treated().conversionLift())));
    }

    private static Component link(Tenant tenant, Campaign campaign) {
        var link = new Anchor(CampaignNavigation.best(tenant, campaign), campaign.name());
        link.getElement().setAttribute("router-link", true);
        link.addClassName("m-wrapped");
        return link;
    }

    private Tenant tenant() {
        return currentActor.require().requireTenant();
    }
}
