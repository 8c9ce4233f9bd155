package com.martlet.campaign;

import com.martlet.base.FieldErrors;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a channel says all that is needed. */
final class ChannelCheck {

    private ChannelCheck() {}

    static void check(@Nullable Channel channel, CampaignSettings settings, FieldErrors errors) {
        switch (channel) {
            case null -> errors.add("channel", "campaign.error.channel");
            case Channel.Email email -> check(email, errors);
            case Channel.Webhook webhook -> check(webhook.address(), settings, errors);
            case Channel.File file -> {}
        }
    }

    private static void check(Channel.Email email, FieldErrors errors) {
        if (isNoLine(email.senderName())) {
            errors.add("channel.sender", "campaign.error.sender");
        }
        if (isNoLine(email.contact())) {
            errors.add("channel.contact", "campaign.error.contact");
        }
    }

    private static void check(URI address, CampaignSettings settings, FieldErrors errors) {
        var scheme = Objects.requireNonNullElse(address.getScheme(), "");
        var isAllowed =
                scheme.equals("https") || settings.privateWebhooks() && scheme.equals("http");
        if (!isAllowed || address.getHost() == null || address.getUserInfo() != null) {
            errors.add("channel.url", "campaign.error.url", address);
        }
    }

    private static boolean isNoLine(String text) {
        return text.isBlank() || text.length() > 200 || text.chars().anyMatch(c -> c < ' ');
    }
}
