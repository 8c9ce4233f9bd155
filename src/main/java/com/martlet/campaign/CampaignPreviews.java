package com.martlet.campaign;

import com.martlet.identity.Actor;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.segment.CustomerCard;
import com.martlet.segment.CustomerCards;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Tries a campaign without sending or keeping anything. */
@Service
public class CampaignPreviews {

    private static final int SAMPLES_PER_VARIANT = 3;

    private final CampaignService campaigns;
    private final CampaignChecks checks;
    private final Audience audience;
    private final CustomerCards cards;
    private final Letters letters;

    CampaignPreviews(
            CampaignService campaigns,
            CampaignChecks checks,
            Audience audience,
            CustomerCards cards,
            Letters letters) {
        this.campaigns = campaigns;
        this.checks = checks;
        this.audience = audience;
        this.cards = cards;
        this.letters = letters;
    }

    public SendingRules rules() {
        return checks.rules();
    }

    public CampaignPreview preview(Tenant tenant, Actor actor, String slug) {
        actor.require(Permission.SEE_CAMPAIGNS);
        return preview(tenant, campaigns.load(tenant.id(), slug));
    }

    /** Of what is being written; {@link com.martlet.base.InvalidInput} when it cannot be sent. */
    public CampaignPreview preview(Tenant tenant, Actor actor, CampaignDraft draft) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        return preview(tenant, checks.tried(tenant, actor, draft));
    }

    private CampaignPreview preview(Tenant tenant, Campaign campaign) {
        var rows = audience.decide(tenant, campaign).rows();
        var byState =
                rows.stream()
                        .collect(Collectors.groupingBy(OutboxRow::state, Collectors.counting()));
        return new CampaignPreview(
                rows.size(),
                byState.getOrDefault(MessageState.WAITING, 0L),
                byState.getOrDefault(MessageState.HELD_OUT, 0L),
                excluded(rows),
                samples(tenant, campaign, rows));
    }

    private static Map<Reason, Long> excluded(List<OutboxRow> rows) {
        return rows.stream()
                .filter(row -> row.state() == MessageState.EXCLUDED && row.reason() != null)
                .collect(
                        Collectors.groupingBy(
                                OutboxRow::reason, TreeMap::new, Collectors.counting()));
    }

    private List<CampaignPreview.Sample> samples(
            Tenant tenant, Campaign campaign, List<OutboxRow> rows) {
        var arms = armsOfFirst(rows);
        var samples = new ArrayList<CampaignPreview.Sample>();
        for (var card : cards.find(tenant, arms.keySet())) {
            var arm = arms.getOrDefault(card.ordinal(), 1);
            samples.add(sample(tenant, campaign, campaign.plan().variants().get(arm - 1), card));
        }
        return samples;
    }

    /** Ordinals of the first customers of each variant. */
    private static Map<Integer, Integer> armsOfFirst(List<OutboxRow> rows) {
        var taken = new HashMap<Integer, Integer>();
        var arms = new HashMap<Integer, Integer>();
        for (var row : rows) {
            var arm = row.arm();
            if (row.state() == MessageState.WAITING
                    && arm != null
                    && taken.merge(arm, 1, Integer::sum) <= SAMPLES_PER_VARIANT) {
                arms.put(row.ordinal(), arm);
            }
        }
        return arms;
    }

    private CampaignPreview.Sample sample(
            Tenant tenant, Campaign campaign, Variant variant, CustomerCard card) {
        var letter = letters.sample(tenant, campaign, variant, Masks.card(card));
        return new CampaignPreview.Sample(
                card.customerId(),
                letter.customer().name(),
                letter.address(),
                variant.name(),
                letter.subject(),
                letter.text());
    }
}
