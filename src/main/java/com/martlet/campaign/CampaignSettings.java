package com.martlet.campaign;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How campaigns go out.
 *
 * @param look how often a node looks for campaigns that are due; zero on a node that only shows
 * @param lease how long messages stay with a sender that is no longer heard of
 * @param batch messages that are taken at once
 * @param attempts how often a message is tried in all
 * @param backoff the wait before the second attempt; it doubles
 * @param quietFrom from this time of the day on nobody is disturbed without a consent for nights
 * @param quietUntil the end of the quiet
 * @param mostPerCustomer campaigns that reach one customer within the span
 * @param span in which they are counted
 * @param privateWebhooks whether calls may go to private networks, and without TLS
 * @param publicUrl where customers' browsers find this installation, until the settings of the mail
 *     server say it
 */
@ConfigurationProperties("martlet.campaign")
record CampaignSettings(
        @DefaultValue("15s") Duration look,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("200") int batch,
        @DefaultValue("5") int attempts,
        @DefaultValue("1m") Duration backoff,
        @DefaultValue("21:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("3") int mostPerCustomer,
        @DefaultValue("7d") Duration span,
        @DefaultValue("false") boolean privateWebhooks,
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    SendingRules rules() {
        return new SendingRules(quietFrom, quietUntil, mostPerCustomer, span);
    }

    /** The wait after the given attempt failed. */
    Duration backoffAfter(int attempt) {
        return backoff.multipliedBy(1L << Math.min(attempt - 1, 6));
    }
}
