package com.martlet.campaign;

import com.martlet.base.Conflict;
import com.martlet.base.Period;
import com.martlet.export.Column;
import com.martlet.export.ExportQuestion;
import com.martlet.export.Exportable;
import com.martlet.export.ExportedFile;
import com.martlet.export.FileNames;
import com.martlet.export.OpenedExport;
import com.martlet.export.Origin;
import com.martlet.export.RowSink;
import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.segment.CustomerCard;
import com.martlet.segment.CustomerCards;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a campaign whose channel is a file has to say to whom: personal data. */
@Component
public class CampaignFile implements Exportable {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.text("customer_id"),
                    Column.text("customer_name").personal(),
                    Column.text("address").personal(),
                    Column.text("variant"),
                    Column.text("subject").personal(),
                    Column.text("text").personal());
    private static final int PAGE = 500;

    private final CampaignService campaigns;
    private final Recipients recipients;
    private final CustomerCards cards;
    private final Letters letters;
    private final FileNames names;

    CampaignFile(
            CampaignService campaigns,
            Recipients recipients,
            CustomerCards cards,
            Letters letters,
            FileNames names) {
        this.campaigns = campaigns;
        this.recipients = recipients;
        this.cards = cards;
        this.letters = letters;
        this.names = names;
    }

    @Override
    public String kind() {
        return "campaign";
    }

    @Override
    public OpenedExport open(Tenant tenant, Actor actor, ExportQuestion question, Locale language) {
        return open(tenant, actor, question.name());
    }

    /** The export module asks the right to personal data and the reason. */
    public OpenedExport open(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.SEE_CAMPAIGNS);
        var campaign = campaigns.load(tenant.id(), slug);
        var sent = new ArrayList<Recipient>();
        recipients.forEach(tenant, requireFile(campaign), MessageState.SENT, sent::add);
        var day = Period.day(sentOn(tenant, campaign));
        var file =
                new ExportedFile(
                        "campaigns/" + slug,
                        campaign.name(),
                        names.of(tenant, "campaign", slug, day),
                        COLUMNS,
                        Origin.of(Map.of("segment", campaign.plan().segment())),
                        null);
        return new OpenedExport(file, sent.size(), sink -> write(tenant, campaign, sent, sink));
    }

    private void write(Tenant tenant, Campaign campaign, List<Recipient> sent, RowSink sink) {
        for (var start = 0; start < sent.size(); start += PAGE) {
            var page = sent.subList(start, Math.min(start + PAGE, sent.size()));
            var arms =
                    page.stream()
                            .collect(Collectors.toMap(Recipient::ordinal, Recipient::requireArm));
            for (var card : cards.find(tenant, arms.keySet())) {
                sink.row(cells(tenant, campaign, card, arms.getOrDefault(card.ordinal(), 1)));
            }
        }
    }

    private List<@Nullable String> cells(
            Tenant tenant, Campaign campaign, CustomerCard card, int arm) {
        var variant = campaign.plan().variants().get(arm - 1);
        var letter = letters.write(tenant, campaign, variant, card);
        return Arrays.<@Nullable String>asList(
                card.customerId(),
                card.name(),
                letter.address(),
                variant.name(),
                letter.subject(),
                letter.text());
    }

    private static Campaign requireFile(Campaign campaign) {
        if (!(campaign.plan().channel() instanceof Channel.File)
                || campaign.state() != CampaignState.SENT) {
            throw new Conflict("campaign.error.noFile", campaign.slug());
        }
        return campaign;
    }

    private static LocalDate sentOn(Tenant tenant, Campaign campaign) {
        var started = Objects.requireNonNull(campaign.history().startedAt());
        return started.atZone(tenant.zone()).toLocalDate();
    }
}
