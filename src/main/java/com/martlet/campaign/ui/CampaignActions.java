package com.martlet.campaign.ui;

import com.martlet.base.ui.ConfirmDialog;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.Campaign;
import com.martlet.campaign.CampaignState;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What can be done with the campaign in front. */
class CampaignActions extends Div {

    private final Span unsaved = new Span(Texts.of("campaign.unsaved"));
    private final Anchor results = new Anchor("", Texts.of("campaign.results"));
    private final Button cancel = new Button(Texts.of("campaign.cancel"), click -> askToCancel());
    private final Button save;
    private final Button handIn;
    private final Button approve;
    private final transient Listener listener;
    private @Nullable String name;

    /** Does what was chosen. */
    interface Listener {
        void save();

        void handIn();

        void approve();

        void cancel();
    }

    CampaignActions(Listener listener) {
        this.listener = listener;
        addClassName("m-page-actions");
        save = new Button(Texts.of("campaign.save"), click -> listener.save());
        handIn = new Button(Texts.of("campaign.hand_in"), click -> listener.handIn());
        approve = new Button(Texts.of("campaign.approve"), click -> listener.approve());
        handIn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        cancel.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        results.getElement().setAttribute("router-link", true);
        unsaved.addClassName("m-quiet");
        add(unsaved, results, cancel, save, handIn, approve);
    }

    void show(Actor actor, @Nullable Campaign campaign, boolean isChanged, boolean mayApprove) {
        var state = campaign == null ? CampaignState.DRAFT : campaign.state();
        var mayEdit = actor.may(Permission.EDIT_CAMPAIGNS);
        var isOpen = state.isChangeable();
        name = campaign == null ? null : campaign.name();
        unsaved.setVisible(isChanged);
        save.setVisible(mayEdit && isOpen);
        handIn.setVisible(mayEdit && (state == CampaignState.DRAFT || isChanged && isOpen));
        approve.setVisible(mayApprove && !isChanged && state == CampaignState.WAITING_FOR_APPROVAL);
        cancel.setVisible(mayEdit && campaign != null && !state.isFinished());
        results.setVisible(campaign != null && campaign.history().startedAt() != null);
        if (campaign != null) {
            results.setHref(CampaignNavigation.results(actor.requireTenant(), campaign.slug()));
        }
    }

    private void askToCancel() {
        new ConfirmDialog(
                        Texts.of("campaign.cancel.question", String.valueOf(name)),
                        Texts.of("campaign.cancel.consequence"),
                        Texts.of("campaign.cancel"),
                        listener::cancel)
                .open();
    }
}
