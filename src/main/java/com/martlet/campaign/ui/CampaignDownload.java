package com.martlet.campaign.ui;

import com.martlet.base.ui.Card;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.Campaign;
import com.martlet.campaign.CampaignFile;
import com.martlet.campaign.CampaignState;
import com.martlet.campaign.Channel;
import com.martlet.export.ExportFormat;
import com.martlet.export.ExportService;
import com.martlet.export.ExportStyle;
import com.martlet.export.OpenedExport;
import com.martlet.identity.AccessDenied;
import com.martlet.identity.Actor;
import com.martlet.identity.CurrentActor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The file of a campaign whose channel is a file, for those who may see personal data. */
@Component
class CampaignDownload {

    private final CampaignFile file;
    private final ExportService exports;
    private final CurrentActor currentActor;

    CampaignDownload(CampaignFile file, ExportService exports, CurrentActor currentActor) {
        this.file = file;
        this.exports = exports;
        this.currentActor = currentActor;
    }

    Optional<Card> offer(Actor actor, Campaign campaign) {
        if (!(campaign.plan().channel() instanceof Channel.File)
                || campaign.state() != CampaignState.SENT) {
            return Optional.empty();
        }
        return Optional.of(
                actor.may(Permission.SEE_PERSONAL_DATA) && actor.may(Permission.EXPORT)
                        ? card(actor.requireTenant(), campaign)
                        : Card.titled(
                                Texts.of("campaign.file"),
                                new Paragraph(Texts.of("campaign.file.denied"))));
    }

    private Card card(Tenant tenant, Campaign campaign) {
        var reason = new TextField(Texts.of("campaign.file.reason"));
        reason.addClassName("m-wide-field");
        reason.setRequiredIndicatorVisible(true);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        DownloadHandler sending = event -> send(tenant, campaign, reason.getValue(), event);
        var link = new Anchor(sending, Texts.of("campaign.file.fetch"));
        enable(link, false);
        reason.addValueChangeListener(event -> enable(link, !event.getValue().isBlank()));
        var line = new Div(reason, link);
        line.addClassName("m-fields");
        return Card.titled(
                Texts.of("campaign.file"), new Paragraph(Texts.of("campaign.file.note")), line);
    }

    private static void enable(Anchor link, boolean enabled) {
        link.setEnabled(enabled);
        link.getElement().setAttribute("aria-disabled", String.valueOf(!enabled));
    }

    /** The right is asked now, not when the page was opened; without it no byte goes out. */
    private void send(Tenant tenant, Campaign campaign, String reason, DownloadEvent download)
            throws IOException {
        try {
            var actor = currentActor.require(tenant.id());
            var opened = file.open(tenant, actor, campaign.slug());
            var named =
                    new OpenedExport(
                            opened.file().withReason(reason), opened.rowCount(), opened.rows());
            var style = ExportStyle.of(ExportFormat.CSV, tenant);
            var ready = exports.allow(tenant, actor, named, style);
            download.setFileName(ready.name());
            download.setContentType(ready.mediaType());
            ready.writeTo(download.getOutputStream());
        } catch (AccessDenied denied) {
            download.getResponse().setStatus(HttpStatus.FORBIDDEN.value());
        }
    }
}
