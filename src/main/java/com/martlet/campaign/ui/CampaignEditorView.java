package com.martlet.campaign.ui;

import com.martlet.base.ui.BelongsTo;
import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.Notices;
import com.martlet.base.ui.Page;
import com.martlet.base.ui.Phrases;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.Campaign;
import com.martlet.identity.Actor;
import com.martlet.identity.Needs;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A campaign step by step: to whom, what, when, and a look before it is handed in. */
@Route("t/:tenant/campaigns/:slug")
@RouteAlias("t/:tenant/new-campaign")
@BelongsTo("t/:tenant/campaigns")
@Needs(Permission.SEE_CAMPAIGNS)
class CampaignEditorView extends Page
        implements BeforeEnterObserver,
                BeforeLeaveObserver,
                CampaignActions.Listener,
                CheckStep.Listener {

    private final transient EditorDesk desk;
    private final CampaignSteps steps;
    private final Div state = new Div();
    private final MailServerHint mailHint = new MailServerHint();
    private final CampaignActions buttons = new CampaignActions(this);
    private transient @Nullable Actor actor;
    private transient @Nullable Campaign saved;
    private boolean isChanged;

    CampaignEditorView(EditorDesk desk) {
        super(Texts.of("campaign.new"), Texts.of("campaign.editor.explanation"));
        this.desk = desk;
        steps = new CampaignSteps(desk.rules(), this::markChanged, this);
        help(Texts.of("campaign.help.path"), Texts.of("campaign.help.variables"));
        addActions(buttons);
        add(state, mailHint, steps);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        actor = desk.actor();
        var asked = event.getRouteParameters().get("slug");
        show(asked.map(one -> desk.load(tenant(), one)).orElse(null));
    }

    private void show(@Nullable Campaign campaign) {
        saved = campaign;
        isChanged = false;
        rename(
                campaign == null ? Texts.of("campaign.new") : campaign.name(),
                Texts.of(
                        mayChange(campaign)
                                ? "campaign.editor.explanation"
                                : "campaign.editor.explanation.fixed"));
        steps.show(desk.surroundings(actor()), campaign);
        steps.setReadOnly(!mayChange(campaign));
        showState();
    }

    private boolean mayChange(@Nullable Campaign campaign) {
        return actor().may(Permission.EDIT_CAMPAIGNS)
                && (campaign == null || campaign.state().isChangeable());
    }

    private void markChanged() {
        isChanged = true;
        showState();
    }

    private void showState() {
        var campaign = saved;
        var line = new ApprovalLine(campaign, actor(), desk.approversBeside(actor()));
        state.removeAll();
        state.add(line);
        mailHint.show(actor(), campaign, lacksMailServer());
        buttons.show(actor(), campaign, isChanged, line.mayApprove());
    }

    private boolean lacksMailServer() {
        return steps.isEmail() && !desk.hasMailServer();
    }

    @Override
    public void save() {
        if (keep()) {
            Notices.success(Texts.of("campaign.saved", saved().name()));
            leaveFor(saved());
        }
    }

    /** What is written is kept first, whole. */
    @Override
    public void handIn() {
        var when = steps.read().sendAt();
        if (keep() && attempt(() -> saved = desk.handIn(tenant(), saved(), when))) {
            Notices.success(Texts.of("campaign.handed_in"));
            leaveFor(saved());
        }
    }

    private boolean keep() {
        return attempt(
                () -> {
                    saved = desk.keep(tenant(), saved, steps.read());
                    isChanged = false;
                });
    }

    @Override
    public void approve() {
        var campaign = saved();
        new ConfirmDialog(
                        Texts.of("campaign.approve.question", campaign.name()),
                        consequence(campaign),
                        Texts.of("campaign.approve"),
                        () -> step(() -> desk.approve(tenant(), campaign)))
                .forAStepAhead()
                .open();
    }

    private String consequence(Campaign campaign) {
        var date = CampaignWords.date(campaign, tenant().zone());
        var words = Texts.of("campaign.approve.consequence", date);
        return lacksMailServer() ? words + " " + Texts.of(MailServerHint.LACKING) : words;
    }

    @Override
    public void cancel() {
        step(() -> desk.cancel(tenant(), saved()));
    }

    private void step(Supplier<Campaign> act) {
        if (attempt(() -> saved = act.get())) {
            show(saved);
        }
    }

    @Override
    public void preview() {
        attempt(() -> steps.check().show(desk.preview(tenant(), steps.read())));
    }

    @Override
    public void test(String variant, String to) {
        attempt(
                () -> {
                    var outcome = desk.test(tenant(), steps.read(), variant, to);
                    if (outcome.isDelivered()) {
                        Notices.success(Texts.of("campaign.test.sent"));
                    } else {
                        Notices.error(Texts.of("campaign.test.failed", Phrases.of(outcome)));
                    }
                });
    }

    private boolean attempt(Runnable act) {
        return steps.marks().attempt(act);
    }

    private void leaveFor(Campaign campaign) {
        show(campaign);
        CampaignNavigation.open(CampaignNavigation.editor(tenant(), campaign.slug()));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isChanged) {
            var leaving = event.postpone();
            new ConfirmDialog(
                            Texts.of("campaign.leave.title"),
                            Texts.of("campaign.leave.text"),
                            Texts.of("campaign.leave"),
                            leaving::proceed)
                    .open();
        }
    }

    private Tenant tenant() {
        return actor().requireTenant();
    }

    private Campaign saved() {
        return Objects.requireNonNull(saved, "nothing was saved yet");
    }

    private Actor actor() {
        return Objects.requireNonNull(actor, "beforeEnter comes first");
    }
}
