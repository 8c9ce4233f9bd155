package com.martlet.campaign;

import com.martlet.base.Sha256;
import com.martlet.identity.Tenant;
import com.martlet.segment.CustomerCard;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Writes what one customer gets: the text with their values, and what the law wants with it. */
@Component
class Letters {

    private static final String KOREAN_MARK = "(광고)";

    private final OptOutLinks links;

    Letters(OptOutLinks links) {
        this.links = links;
    }

    Letter write(Tenant tenant, Campaign campaign, Variant variant, CustomerCard customer) {
        var ticket = new OptOutLinks.Ticket(tenant.id(), campaign.slug(), customer.customerId());
        return write(tenant, campaign, variant, customer, links.link(ticket));
    }

    /** For the eyes of colleagues: its link opts nobody out. */
    Letter sample(Tenant tenant, Campaign campaign, Variant variant, CustomerCard masked) {
        return write(tenant, campaign, variant, masked, links.example());
    }

    private static Letter write(
            Tenant tenant, Campaign campaign, Variant variant, CustomerCard customer, URI optOut) {
        var values = Variables.of(tenant.name(), customer);
        var channel = campaign.plan().channel();
        var subject = oneLine(Template.of(variant.subject()).fill(values));
        var text = Template.of(variant.text()).fill(values);
        return new Letter(
                id(tenant, campaign, customer),
                campaign,
                variant,
                customer,
                channel.consent().addressOf(customer),
                subject.isEmpty() ? subject : marked(tenant, subject),
                channel instanceof Channel.Email email
                        ? text + "\n\n" + footer(tenant, email, optOut.toString())
                        : text,
                optOut);
    }

    /** Advertising in Korea says so before anything else. */
    private static String marked(Tenant tenant, String subject) {
        return tenant.language().equals("ko") && !subject.startsWith(KOREAN_MARK)
                ? KOREAN_MARK + " " + subject
                : subject;
    }

    private static String footer(Tenant tenant, Channel.Email email, String link) {
        var words = new Words(tenant.language());
        return String.join(
                "\n",
                "--",
                words.say("campaign.mail.why", email.senderName()),
                words.say("campaign.mail.sender", email.senderName(), email.contact()),
                words.say("campaign.mail.opt_out", link));
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String id(Tenant tenant, Campaign campaign, CustomerCard customer) {
        var text = tenant.key() + "/" + campaign.slug() + "/" + customer.customerId();
        var hash = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 16);
    }
}
