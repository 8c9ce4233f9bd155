package com.martlet.campaign;

import com.martlet.audit.AuditTrail;
import com.martlet.base.ExternalError;
import com.martlet.base.Phrase;
import com.martlet.base.UserError;
import com.martlet.identity.Actor;
import com.martlet.identity.Member;
import com.martlet.identity.MemberService;
import com.martlet.identity.Permission;
import com.martlet.identity.Tenant;
import com.martlet.mail.Handover;
import com.martlet.segment.CustomerCard;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Sends one message of a campaign to a colleague, or to the webhook, marked as a test. */
@Service
public class TestLetters {

    private static final CustomerCard NOBODY =
            new CustomerCard(
                    0, "test", null, null, null, null, null, null, null, null, null, null, null,
                    null, null);

    private final List<Carrier> carriers;
    private final Letters letters;
    private final CampaignChecks checks;
    private final MemberService members;
    private final AuditTrail trail;

    TestLetters(
            List<Carrier> carriers,
            Letters letters,
            CampaignChecks checks,
            MemberService members,
            AuditTrail trail) {
        this.carriers = List.copyOf(carriers);
        this.letters = letters;
        this.checks = checks;
        this.members = members;
        this.trail = trail;
    }

    /**
     * @param variant its name
     * @param to a member of the tenant; not asked for a webhook
     */
    public TestOutcome send(
            Tenant tenant, Actor actor, CampaignDraft draft, String variant, String to) {
        actor.require(Permission.EDIT_CAMPAIGNS);
        var campaign = checks.tried(tenant, actor, draft);
        var channel = campaign.plan().channel();
        if (channel instanceof Channel.Email) {
            requireColleague(tenant, to);
        }
        var letter = letter(tenant, campaign, named(campaign, variant), to);
        trail.record(
                tenant,
                actor,
                "campaign.tested",
                campaign.slug(),
                Map.of("variant", variant, "channel", channel.kind()));
        return carry(tenant, carrier(channel), letter);
    }

    private static TestOutcome carry(Tenant tenant, Carrier carrier, Letter letter) {
        try {
            return switch (carrier.carry(tenant, letter, Handover.UNWATCHED)) {
                case Outcome.Delivered delivered -> new TestOutcome(true, List.of());
                case Outcome.Refused refused -> refused(refused.reason());
                case Outcome.Later later -> refused(later.reason());
            };
        } catch (ExternalError away) {
            return new TestOutcome(false, away.phrases());
        }
    }

    private static TestOutcome refused(Phrase why) {
        return new TestOutcome(false, List.of(why));
    }

    private Letter letter(Tenant tenant, Campaign campaign, Variant variant, String to) {
        var written = letters.sample(tenant, campaign, variant, NOBODY);
        var mark = new Words(tenant.language()).say("campaign.mail.test");
        return new Letter(
                "test-" + UUID.randomUUID(),
                campaign,
                variant,
                NOBODY,
                to,
                mark + " " + written.subject(),
                written.text(),
                written.optOut());
    }

    private static Variant named(Campaign campaign, String name) {
        return campaign.plan().variants().stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserError("campaign.error.unknownVariant", name));
    }

    /** Nobody sends mails to the world by way of tests. */
    private void requireColleague(Tenant tenant, String to) {
        var isColleague =
                members.list(tenant.id()).stream()
                        .filter(member -> member.state() != Member.State.DISABLED)
                        .anyMatch(member -> member.email().equalsIgnoreCase(to.strip()));
        if (!isColleague) {
            throw new UserError("campaign.error.testMember", to);
        }
    }

    private Carrier carrier(Channel channel) {
        return carriers.stream()
                .filter(one -> one.carries(channel))
                .findFirst()
                .orElseThrow(() -> new UserError("campaign.error.testFile"));
    }
}
