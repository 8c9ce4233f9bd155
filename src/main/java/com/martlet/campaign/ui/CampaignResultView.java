package com.martlet.campaign.ui;

import com.martlet.base.ui.BelongsTo;
import com.martlet.base.ui.Card;
import com.martlet.base.ui.EmptyState;
import com.martlet.base.ui.Formats;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.Campaign;
import com.martlet.campaign.CampaignReport;
import com.martlet.campaign.CampaignResult;
import com.martlet.campaign.CampaignResults;
import com.martlet.campaign.Channel;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.mail.Mail;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDateTime;

/** Who got a campaign, who did not and why, and what came of it beside those who got nothing. */
@Route("t/:tenant/campaigns/:slug/results")
@BelongsTo("t/:tenant/campaigns")
@Needs(Permission.SEE_CAMPAIGNS)
class CampaignResultView extends Page implements BeforeEnterObserver {

    private final transient CampaignResults results;
    private final transient CampaignDownload download;
    private final transient Mail mail;
    private final transient CurrentActor currentActor;
    private final Div state = new Div();
    private final MailServerHint mailHint = new MailServerHint();
    private final Anchor plan = new Anchor("", Texts.of("campaign.plan"));
    private final Div content = new Div();

    CampaignResultView(
            CampaignResults results,
            CampaignDownload download,
            Mail mail,
            CurrentActor currentActor) {
        super(Texts.of("campaign.results"), "");
        this.results = results;
        this.download = download;
        this.mail = mail;
        this.currentActor = currentActor;
        help(
                Texts.of("campaign.help.lift"),
                Texts.of("campaign.help.interval"),
                Texts.of("campaign.help.closed"));
        plan.getElement().setAttribute("router-link", true);
        state.addClassNames("m-fields", "m-state-line");
        content.addClassName("m-stack");
        addActions(plan);
        add(state, mailHint, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = currentActor.require();
        var slug = event.getRouteParameters().get("slug").orElseThrow();
        show(actor, results.report(actor.requireTenant(), actor, slug));
    }

    private void show(Actor actor, CampaignReport report) {
        var tenant = actor.requireTenant();
        var campaign = report.campaign();
        rename(campaign.name(), Texts.of("campaign.results.explanation"));
        plan.setHref(CampaignNavigation.editor(tenant, campaign.slug()));
        state.removeAll();
        state.add(CampaignWords.badge(campaign.state()));
        state.add(quiet(CampaignWords.date(campaign, tenant.zone())));
        mailHint.show(actor, campaign, isEmail(campaign) && !mail.isReady());
        content.removeAll();
        if (campaign.history().startedAt() == null) {
            content.add(new EmptyState(Texts.of("campaign.results.notStarted")));
            return;
        }
        content.add(new SendingCard(report));
        download.offer(actor, campaign).ifPresent(content::add);
        showResult(tenant, report);
    }

    private static boolean isEmail(Campaign campaign) {
        return campaign.plan().channel() instanceof Channel.Email;
    }

    private void showResult(Tenant tenant, CampaignReport report) {
        var result = report.result();
        if (result == null) {
            content.add(
                    Card.titled(
                            Texts.of("campaign.outcome"),
                            new EmptyState(Texts.of("campaign.results.notMeasured"))));
            return;
        }
        content.add(
                Card.titled(
                        Texts.of("campaign.outcome"),
                        new Verdict(result),
                        new ArmTable(result, tenant.currency()),
                        new Paragraph(window(tenant, result))));
        content.add(Card.titled(Texts.of("campaign.rates"), new IntervalBars(result)));
    }

    private static String window(Tenant tenant, CampaignResult result) {
        return Texts.of(
                result.isFinal() ? "campaign.window.closed" : "campaign.window.open",
                CampaignWords.dateTime(LocalDateTime.ofInstant(result.from(), tenant.zone())),
                CampaignWords.dateTime(LocalDateTime.ofInstant(result.until(), tenant.zone())),
                Formats.current().number(result.dataVersion()),
                tenant.zone().getId(),
                CampaignWords.dateTime(
                        LocalDateTime.ofInstant(result.measuredAt(), tenant.zone())));
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("m-quiet");
        return span;
    }
}
