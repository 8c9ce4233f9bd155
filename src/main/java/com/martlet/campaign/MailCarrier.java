package com.martlet.campaign;

import com.martlet.base.Phrase;
import com.martlet.identity.Tenant;
import com.martlet.mail.Delivery;
import com.martlet.mail.Handover;
import com.martlet.mail.Mail;
import com.martlet.mail.Message;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Sends letters as mails, with the header by which mail programs offer to unsubscribe. */
@Component
class MailCarrier implements Carrier {

    private final Mail mail;

    MailCarrier(Mail mail) {
        this.mail = mail;
    }

    @Override
    public boolean carries(Channel channel) {
        return channel instanceof Channel.Email;
    }

    @Override
    public Outcome carry(Tenant tenant, Letter letter, Handover handover) {
        return switch (mail.send(tenant.id(), message(letter), handover)) {
            case Delivery.Accepted accepted -> new Outcome.Delivered();
            case Delivery.Refused refused ->
                    new Outcome.Refused(Phrase.of("campaign.error.mail", refused.reason()));
        };
    }

    private static Message message(Letter letter) {
        var email = (Channel.Email) letter.campaign().plan().channel();
        return Message.plain(
                        letter.id() + "@campaign.martlet",
                        letter.address(),
                        letter.subject(),
                        letter.text())
                .withHtml(html(letter))
                .withSenderName(email.senderName())
                .withHeaders(
                        Map.of(
                                "List-Unsubscribe",
                                "<" + letter.optOut() + ">",
                                "List-Unsubscribe-Post",
                                "List-Unsubscribe=One-Click"));
    }

    private static String html(Letter letter) {
        var link = letter.optOut().toString();
        var text = HtmlUtils.htmlEscape(letter.text(), "UTF-8");
        return "<!doctype html><html><body style=\"font-family:sans-serif;line-height:1.6\">"
                + text.replace("\n", "<br>")
                        .replace(link, "<a href=\"" + link + "\">" + link + "</a>")
                + "</body></html>";
    }
}
