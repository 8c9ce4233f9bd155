package com.martlet.campaign.ui;

import com.martlet.base.ui.Formats;
import com.martlet.base.ui.StateBadge;
import com.martlet.base.ui.StateBadge.Tone;
import com.martlet.base.ui.Texts;
import com.martlet.campaign.Campaign;
import com.martlet.campaign.CampaignState;
import com.martlet.campaign.Estimate;
import com.martlet.campaign.Reason;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How campaigns are written on screens. */
final class CampaignWords {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private CampaignWords() {}

    static StateBadge badge(CampaignState state) {
        return new StateBadge(tone(state), Texts.of(key("campaign.state.", state)));
    }

    private static Tone tone(CampaignState state) {
        return switch (state) {
            case DRAFT -> Tone.NEUTRAL;
            case WAITING_FOR_APPROVAL -> Tone.WARN;
            case APPROVED -> Tone.WAITING;
            case SENDING -> Tone.BUSY;
            case SENT -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }

    static String reason(Reason reason) {
        return Texts.of(key("campaign.reason.", reason));
    }

    static String channel(String kind) {
        return Texts.of("campaign.channel." + kind);
    }

    /** When it went out, or is to go out. */
    static String date(Campaign campaign, ZoneId zone) {
        var started = campaign.history().startedAt();
        if (started != null) {
            return dateTime(LocalDateTime.ofInstant(started, zone));
        }
        var planned = campaign.plan().sendAt();
        return planned == null ? Texts.of("campaign.date.soon") : dateTime(planned);
    }

    static String dateTime(LocalDateTime time) {
        return Formats.current().date(time.toLocalDate()) + " " + CLOCK.format(time);
    }

    /** +2.3%p (+0.4 ... +4.2). */
    static String lift(@Nullable Estimate lift) {
        return lift == null
                ? Formats.MISSING
                : "%s (%s … %s)"
                        .formatted(
                                signed(lift.difference()), signed(lift.low()), signed(lift.high()));
    }

    static String signed(double points) {
        return (points > 0 ? "+" : "") + Formats.current().percentPoints(points);
    }

    private static String key(String prefix, Enum<?> one) {
        return prefix + one.name().toLowerCase(Locale.ROOT);
    }
}
